package org.vitrine.generic.api.exchange;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vitrine.generic.api.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads the JSON of calls into records. Every mistake is answered with the place it stands in. */
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodies implements MessageBodyReader<Record> {

    /** Of a body, in bytes. */
    static final int LONGEST = 1 << 20;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Problem.of(413, "Too large", "A body has at most 1 MB; split the call into several.");
        }
        String text = decoded(bytes);
        try {
            return Optional.ofNullable(ApiJson.MAPPER.readValue(text, type))
                    .orElseThrow(() -> Problem.malformed("The body is a JSON object, and not null."));
        } catch (JacksonException wrong) {
            throw Problem.malformed(explained(wrong));
        }
    }

    private static String decoded(byte[] bytes) {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(read).toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.malformed(
                    "The body is JSON in UTF-8; this one is not, from byte " + read.position() + " on.");
        }
    }

    private static String explained(JacksonException wrong) {
        if (wrong instanceof StreamReadException) {
            return "The body is no JSON: " + wrong.getOriginalMessage() + " (line "
                    + wrong.getLocation().getLineNr() + ", column "
                    + wrong.getLocation().getColumnNr() + ").";
        }
        String place = pointer(wrong);
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return place + " is not known here. Known are: " + unknown.getKnownPropertyIds() + ".";
        }
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException said) {
                return place + ": " + said.getMessage();
            }
        }
        return place + " is not of the type that is expected: see /api/v1/docs.";
    }

    /** Where it is wrong (RFC 6901). */
    private static String pointer(JacksonException wrong) {
        StringBuilder pointer = new StringBuilder();
        for (Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.isEmpty() ? "The body" : pointer.toString();
    }
}
