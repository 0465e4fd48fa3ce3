package org.vitrine.client.token;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.connection.Connection;
import org.vitrine.client.connection.Reply;
import org.vitrine.client.json.JsonValue;
import org.vitrine.client.json.MalformedJson;

/** Asks Vitrine for tokens, for a CMS that holds an API key with the scope {@code token:mint} and no picker key. */
public final class AskedPickerTokens implements PickerTokens {

    private final Connection connection;

    /** @throws IllegalArgumentException if the settings hold no API key */
    public AskedPickerTokens(ClientSettings settings) {
        if (settings.apiKey().isEmpty()) {
            throw new IllegalArgumentException("Asking for picker tokens needs an API key with the scope token:mint.");
        }
        this.connection = new Connection(settings, InstantSource.system());
    }

    @Override
    public String mint(String editor) throws IOException {
        String question = JsonValue.Members.none().with("subject", editor).print();
        Reply reply;
        try {
            reply = connection
                    .send("POST", "picker-tokens", Optional.of(question))
                    .join();
        } catch (CompletionException | CancellationException e) {
            throw new IOException("No picker token was given: " + e.getMessage(), e);
        }
        if (reply.status() < 200 || reply.status() > 299) {
            throw new IOException("No picker token was given: " + reply.complaint());
        }
        try {
            return reply.json()
                    .at("token")
                    .text()
                    .filter(token -> !token.isBlank())
                    .orElseThrow(() -> new IOException("No picker token was given: the answer holds none."));
        } catch (MalformedJson e) {
            throw new IOException("No picker token was given: the answer is no JSON.", e);
        }
    }
}
