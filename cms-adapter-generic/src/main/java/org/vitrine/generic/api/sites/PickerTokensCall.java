package org.vitrine.generic.api.sites;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.access.SiteSecrets;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.openapi.Answers;
import org.vitrine.generic.api.problem.Problem;

/** Makes tokens for the picker, for CMSs that would rather not sign them themselves. */
@Path("/picker-tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PickerTokensCall {

    private static final int LONGEST_SUBJECT = 200;

    private final SiteSecrets secrets;
    private final Sites sites;
    private final InstantSource clock;

    public PickerTokensCall(SiteSecrets secrets, Sites sites, InstantSource clock) {
        this.secrets = secrets;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Whom a token is for.
     *
     * @param subject the CMS's id of the editor, 1 to 200 characters
     */
    public record TokenQuestion(
            @About(value = "The CMS's id of the editor, 1 to 200 characters.", example = "editor-7")
            String subject) {

        public TokenQuestion {
            if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
                throw new IllegalArgumentException(
                        "subject is the CMS's id of the editor, of 1 to " + LONGEST_SUBJECT + " characters.");
            }
        }
    }

    /**
     * A token for the picker.
     *
     * @param expires when it ends
     */
    public record TokenAnswer(String token, Instant expires) {}

    /** A token that lets one editor use the picker for ten minutes. */
    @POST
    @Needs(Scope.TOKEN_MINT)
    @Answers(
            value = TokenAnswer.class,
            problems = {409})
    @About("A token that lets one editor use the picker for ten minutes.")
    public Response mint(
            TokenQuestion question,
            @QueryParam("site") @About("Whose editor; a site's credential leaves it out.") @Nullable String site,
            @Context ContainerRequestContext call) {
        Site about = Caller.of(call).aboutOne(Asked.text(site), sites);
        byte[] secret = secrets.find(about.name())
                .orElseThrow(() -> Problem.of(
                        409,
                        "No key",
                        "Site " + about.name() + " has no key to sign with: name one under pickerKeys."));
        Instant expires = clock.instant().plus(PickerTokenMinter.LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        String token = new PickerTokenMinter(about.name(), secret, clock).mint(question.subject());
        return Response.ok(new TokenAnswer(token, expires))
                .header("Cache-Control", "no-store")
                .build();
    }
}
