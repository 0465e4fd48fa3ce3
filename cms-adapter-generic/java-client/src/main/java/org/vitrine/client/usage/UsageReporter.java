package org.vitrine.client.usage;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.connection.Connection;
import org.vitrine.client.connection.Reply;

/** Tells Vitrine which assets a page uses. Needs an API key with the scope {@code usage:write}. */
public final class UsageReporter {

    private static final int LONGEST_PAGE = 200;

    private final String site;
    /** Other refusals end when a key, a clock or a server has been mended. */
    private static final Set<Integer> FOR_WHAT_IT_SAYS = Set.of(400, 404, 409, 413, 415, 422);

    private final Connection connection;

    /** @throws IllegalArgumentException if the settings hold no API key */
    public UsageReporter(ClientSettings settings) {
        if (settings.apiKey().isEmpty()) {
            throw new IllegalArgumentException("Reporting usage needs an API key with the scope usage:write.");
        }
        this.site = settings.site();
        this.connection = new Connection(settings, InstantSource.system());
    }

    /**
     * The page holds these references now, and no others.
     *
     * @throws RefusedUsage if it is refused for what it says
     * @throws IOException if it could not be told, with the reason; telling again does no harm
     */
    public void report(PageUsage usage) throws IOException {
        send("PUT", usage.page(), Optional.of(usage.json()));
    }

    /**
     * The page is gone.
     *
     * @throws IOException if it could not be told, with the reason; telling again does no harm
     */
    public void forget(String page) throws IOException {
        requirePage(page);
        send("DELETE", page, Optional.empty());
    }

    private void send(String method, String page, Optional<String> json) throws IOException {
        String name = URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20");
        Reply reply;
        try {
            reply = connection.send(method, "usages/" + site + "/" + name, json).join();
        } catch (CompletionException | CancellationException e) {
            throw new IOException("The usage of \"" + page + "\" was not told: " + e.getMessage(), e);
        }
        if (reply.status() < 200 || reply.status() > 299) {
            String refusal = "The usage of \"" + page + "\" was refused: " + reply.complaint();
            throw FOR_WHAT_IT_SAYS.contains(reply.status()) ? new RefusedUsage(refusal) : new IOException(refusal);
        }
    }

    static void requirePage(String page) {
        if (page.isBlank() || page.length() > LONGEST_PAGE) {
            throw new IllegalArgumentException("A page is named with 1 to 200 characters.");
        }
    }
}
