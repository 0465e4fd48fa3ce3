package org.vitrine.war;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of an application that does not start. */
class WrongConfigurationIT {

    @TempDir
    private Path folder;

    @Test
    void everyMistakeIsToldAndNothingIsDeployed() throws Exception {
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {port: 99999, publicUrl: "media.example.com"}
                sources: [{name: photos, type: tape, path: photos}]
                sites: [{name: magazine, locales: [en]}]
                """);
        try (Tomcat tomcat = Tomcat.start(folder.resolve("tomcat"), Map.of(ConfigPlace.NAME, config.toString()));
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(tomcat.log())
                    .contains("Vitrine does not start: its configuration is not usable")
                    .contains("99999", "media.example.com", "tape");
            int status = client.send(
                            HttpRequest.newBuilder(tomcat.address().resolve("/health/live"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isEqualTo(404);
        }
    }
}
