package org.vitrine.sling.usage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.sling.api.SlingHttpServletRequest;
import org.apache.sling.api.resource.LoginException;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.resource.ResourceResolver;
import org.apache.sling.api.resource.ResourceUtil;
import org.apache.sling.event.jobs.JobManager;
import org.apache.sling.servlets.post.Modification;
import org.apache.sling.servlets.post.SlingPostProcessor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.sling.page.ContentPage;
import org.vitrine.sling.site.VitrineSite;

/**
 * Looks at what an editor has just changed, with the editor's own eyes: no account of its own reads the repository.
 */
@Component(service = SlingPostProcessor.class)
public final class UsageRecorder implements SlingPostProcessor {

    /** Of a tree that is moved, copied or deleted at once. */
    private static final int MOST_PAGES = 1_000;

    private static final String CONTENT = "/content/";
    private static final Logger LOG = System.getLogger(UsageRecorder.class.getName());

    private final VitrineSite site;
    private final JobManager jobs;

    @Activate
    public UsageRecorder(@Reference VitrineSite site, @Reference JobManager jobs) {
        this.site = site;
        this.jobs = jobs;
    }

    /** Never in the way of an editor: what goes wrong here is logged, and the change is saved. */
    @Override
    public void process(SlingHttpServletRequest request, List<Modification> changes) {
        if (site.reporter().isEmpty()) {
            return;
        }
        try {
            note(request, changes);
        } catch (LoginException | RuntimeException e) {
            LOG.log(Level.WARNING, "What this change does to usages is not told; saving the page again tells it.", e);
        }
    }

    private void note(SlingHttpServletRequest request, List<Modification> changes) throws LoginException {
        Map<String, Map<String, Object>> notes = new LinkedHashMap<>();
        for (Modification change : changes) {
            switch (change.getType()) {
                case DELETE -> forget(request, change.getSource(), notes);
                case MOVE -> {
                    forget(request, change.getSource(), notes);
                    tellAll(request, change.getDestination(), notes);
                }
                case COPY -> tellAll(request, change.getDestination(), notes);
                default -> tell(request, change.getSource(), notes);
            }
        }
        notes.values().forEach(note -> jobs.addJob(UsageNote.TOPIC, note));
    }

    private static void tell(
            SlingHttpServletRequest request, @Nullable String path, Map<String, Map<String, Object>> notes) {
        ContentPage.containing(existing(request.getResourceResolver(), path))
                .ifPresent(page -> notes.put(page.path(), UsageNote.of(page)));
    }

    private static void tellAll(
            SlingHttpServletRequest request, @Nullable String path, Map<String, Map<String, Object>> notes) {
        tell(request, path, notes);
        Stream.ofNullable(path)
                .filter(text -> text.startsWith(CONTENT))
                .flatMap(text -> Stream.ofNullable(request.getResourceResolver().getResource(text)))
                .flatMap(root -> ContentPage.within(root, MOST_PAGES).stream())
                .forEach(page -> notes.put(page.path(), UsageNote.of(page)));
    }

    /** What is deleted is still to be seen by those who have not heard of it: in the state before this request. */
    private static void forget(
            SlingHttpServletRequest request, @Nullable String path, Map<String, Map<String, Object>> notes)
            throws LoginException {
        tell(request, path, notes);
        if (path == null || !path.startsWith(CONTENT)) {
            return;
        }
        ResourceResolver now = request.getResourceResolver();
        try (ResourceResolver before = now.clone(null)) {
            Stream.ofNullable(before.getResource(path))
                    .flatMap(root -> ContentPage.within(root, MOST_PAGES).stream())
                    .map(ContentPage::path)
                    .filter(page -> now.getResource(page) == null)
                    .forEach(page -> notes.put(page, UsageNote.gone(page)));
        }
    }

    /** The resource, or what is left above it: a change may name a property, or what has been deleted. */
    private static @Nullable Resource existing(ResourceResolver resolver, @Nullable String path) {
        @Nullable String above = path;
        while (above != null && above.startsWith(CONTENT)) {
            Resource found = resolver.getResource(above);
            if (found != null) {
                return found;
            }
            above = ResourceUtil.getParent(above);
        }
        return null;
    }
}
