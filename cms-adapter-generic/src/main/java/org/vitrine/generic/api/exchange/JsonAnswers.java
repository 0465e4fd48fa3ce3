package org.vitrine.generic.api.exchange;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.generic.api.problem.ProblemBody;

/**
 * Prints answers as JSON. What was read gets a strong validator of its content; whoever has it already is told only that
 * nothing changed.
 */
public final class JsonAnswers implements ContainerResponseFilter {

    private static final String ETAG = "ETag";
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        Object entity = answer.getEntity();
        if (entity == null) {
            return;
        }
        if (!(entity instanceof byte[])) {
            MediaType type = entity instanceof ProblemBody
                    ? MediaType.valueOf(ProblemBody.MEDIA_TYPE)
                    : MediaType.APPLICATION_JSON_TYPE;
            answer.setEntity(ApiJson.MAPPER.writeValueAsBytes(entity), NONE, type);
        }
        if (answer.getStatus() == 200 && isRead(call)) {
            validate(call, answer, (byte[]) answer.getEntity());
        }
        if (answer.getEntity() instanceof byte[] content) {
            headers.putSingle("Content-Length", content.length);
        }
    }

    private static void validate(ContainerRequestContext call, ContainerResponseContext answer, byte[] content) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        String validator = '"' + digest(content) + '"';
        headers.putSingle(ETAG, validator);
        if (!headers.containsKey(CACHE_CONTROL)) {
            headers.putSingle(CACHE_CONTROL, "private, no-cache");
        }
        if (holds(call.getHeaderString("If-None-Match"), validator)) {
            answer.setStatus(304);
            answer.setEntity(null);
        }
    }

    private static boolean isRead(ContainerRequestContext call) {
        return call.getMethod().equals(HttpMethod.GET) || call.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean holds(String known, String validator) {
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.replaceFirst("^W/", "").equals(validator));
    }

    private static String digest(byte[] content) {
        return ContentDigest.validator(ContentDigest.of(ByteBuffer.wrap(content)));
    }
}
