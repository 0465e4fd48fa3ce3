package org.vitrine.client.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.client.json.JsonReader;
import org.vitrine.client.json.JsonValue;
import org.vitrine.client.json.MalformedJson;

/**
 * What the server said.
 *
 * @param status of HTTP
 * @param cacheControl how long it may be kept, as HTTP says it
 * @param retryAfter how long it wants to be left alone; zero if it does not say
 * @param body all of it
 */
public record Reply(int status, Optional<String> cacheControl, Duration retryAfter, String body) {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=([0-9]{1,9})(?:$|[,\\s])");
    private static final Pattern FORBIDDEN = Pattern.compile("(?:^|[,\\s])(?:no-store|no-cache)(?:$|[,\\s])");

    /** How long the answer may be kept (RFC 9111); zero if it does not say. */
    public Duration maxAge() {
        String text = cacheControl.orElse("");
        Matcher age = MAX_AGE.matcher(text);
        return age.find() && !FORBIDDEN.matcher(text).find()
                ? Duration.ofSeconds(Long.parseLong(age.group(1)))
                : Duration.ZERO;
    }

    public JsonValue json() throws MalformedJson {
        return JsonReader.read(body);
    }

    /** What was wrong, in the words of the problem (RFC 9457) if it is one. */
    public String complaint() {
        try {
            JsonValue problem = json();
            return status + " "
                    + problem.at("detail").text().or(problem.at("title")::text).orElse("without a reason");
        } catch (MalformedJson e) {
            return status + " without a reason";
        }
    }
}
