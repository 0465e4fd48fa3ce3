package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package manager of a Sling CMS (Composum), asked as its own console does: work is done by jobs. */
record SlingPackages(SlingCms cms) {

    private static final Pattern PATH = Pattern.compile("\"path\":\"([^\"]+)\"");
    private static final Pattern JOB = Pattern.compile("\"slingevent:eventId\":\"([^\"]+)\"");
    private static final String JOBS = "/bin/cpm/core/jobcontrol.job.json";

    /** Uploads a package and gives the path by which it is known; an older one of its name and version is replaced. */
    String upload(Path file) throws IOException, InterruptedException {
        Multipart form = new Multipart().text("force", "true").file("file", file);
        return found(
                PATH,
                cms.send(cms.authorised("/bin/cpm/package.upload.json")
                        .header("Content-Type", form.contentType())
                        .POST(form.body())));
    }

    void install(String path) throws IOException, InterruptedException {
        run("install", path);
    }

    void uninstall(String path) throws IOException, InterruptedException {
        run("uninstall", path);
    }

    private void run(String operation, String path) throws IOException, InterruptedException {
        String begun = cms.post(
                JOBS,
                Map.of(
                        "event.job.topic",
                        "com/composum/sling/core/pckgmgr/PackageJobExecutor",
                        "operation",
                        operation,
                        "reference",
                        path));
        String job = found(JOB, begun);
        cms.await(JOBS + "/" + job, 1, body -> body.contains("\"slingevent:finishedState\""));
        assertThat(cms.get(JOBS + "/" + job))
                .as("%s of %s: %s", operation, path, cms.get("/bin/cpm/core/jobcontrol.outfile.txt/" + job))
                .contains("\"slingevent:finishedState\":\"SUCCEEDED\"");
    }

    private static String found(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        assertThat(matcher.find()).as("%s in %s", pattern, answer).isTrue();
        return matcher.group(1);
    }
}
