package org.vitrine.sling.usage;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.sling.event.jobs.Job;
import org.apache.sling.event.jobs.consumer.JobConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.client.usage.PageUsage;
import org.vitrine.client.usage.RefusedUsage;
import org.vitrine.client.usage.UsageReporter;
import org.vitrine.sling.site.VitrineSite;

/** Tells Vitrine what one page holds. */
@Component(service = JobConsumer.class, property = JobConsumer.PROPERTY_TOPICS + "=" + UsageNote.TOPIC)
public final class UsageJob implements JobConsumer {

    private static final Logger LOG = System.getLogger(UsageJob.class.getName());

    private final VitrineSite site;

    @Activate
    public UsageJob(@Reference VitrineSite site) {
        this.site = site;
    }

    @Override
    public JobResult process(Job job) {
        return site.reporter()
                .map(reporter -> tell(reporter, UsageNote.read(job)))
                .orElse(JobResult.CANCEL);
    }

    private static JobResult tell(UsageReporter reporter, PageUsage usage) {
        try {
            if (usage.references().isEmpty()) {
                reporter.forget(usage.page());
            } else {
                reporter.report(usage);
            }
            return JobResult.OK;
        } catch (RefusedUsage e) {
            LOG.log(Level.ERROR, "It is not told again until the page is saved: {0}", e.getMessage());
            return JobResult.CANCEL;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "It will be told again: {0}", e.getMessage());
            return JobResult.FAILED;
        }
    }
}
