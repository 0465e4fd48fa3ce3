package org.vitrine.sling.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.servlet.ServletException;
import org.apache.sling.api.resource.ModifiableValueMap;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.resource.ResourceResolver;
import org.apache.sling.api.resource.ResourceWrapper;
import org.apache.sling.api.wrappers.ResourceResolverWrapper;
import org.apache.sling.testing.mock.sling.junit5.SlingContext;
import org.apache.sling.testing.mock.sling.junit5.SlingContextExtension;
import org.apache.sling.testing.mock.sling.servlet.MockSlingHttpServletRequest;
import org.apache.sling.testing.mock.sling.servlet.MockSlingHttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.client.json.JsonReader;
import org.vitrine.client.json.JsonValue;
import org.vitrine.sling.site.SlingSite;

@ExtendWith(SlingContextExtension.class)
class PickerTokenServletTest {

    private static final String COMPONENT = SlingSite.PAGE + "/jcr:content/image";

    private final SlingContext sling = new SlingContext();
    private PickerTokenServlet servlet;

    @BeforeEach
    void begin() {
        SlingSite site = new SlingSite(sling);
        site.add("image", Map.of());
        site.configure(URI.create("http://vitrine.internal"));
        servlet = sling.registerInjectActivateService(PickerTokenServlet.class);
    }

    @Test
    void anEditorGetsATokenInTheirOwnName() throws Exception {
        MockSlingHttpServletResponse answer = post(as("an-editor"), COMPONENT);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentType()).startsWith("application/json");
        String token =
                JsonReader.read(answer.getOutputAsString()).at("token").text().orElseThrow();
        JsonValue claims = JsonReader.read(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.at("sub").text()).contains("an-editor");
        assertThat(claims.at("iss").text()).contains("demo");
        assertThat(claims.at("aud").text()).contains("vitrine-picker");
    }

    @Test
    void whoeverIsNotSignedInGetsNone() throws Exception {
        MockSlingHttpServletResponse answer = post(as("anonymous"), COMPONENT);
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getOutputAsString()).contains("Sign in").doesNotContain("token");
    }

    @Test
    void whoeverMayNotChangeTheComponentGetsNone() throws Exception {
        assertThat(post(as("an-editor"), "").getStatus()).as("no path").isEqualTo(403);
        assertThat(post(as("an-editor"), COMPONENT + "/nothing").getStatus())
                .as("nothing there")
                .isEqualTo(403);
        assertThat(post(new Session(sling.resourceResolver(), "an-editor", false), COMPONENT)
                        .getStatus())
                .as("may only read it")
                .isEqualTo(403);
    }

    @Test
    void whatIsNoPageOpensTheLibraryToNobody() throws Exception {
        sling.create().resource("/home/users/an-editor/profile");
        sling.create().resource("/content/usergenerated/comment");
        assertThat(post(as("an-editor"), "/home/users/an-editor/profile").getStatus())
                .isEqualTo(403);
        assertThat(post(as("an-editor"), "/content/usergenerated/comment").getStatus())
                .isEqualTo(403);
    }

    private MockSlingHttpServletResponse post(ResourceResolver resolver, String path)
            throws ServletException, IOException {
        MockSlingHttpServletRequest request = new MockSlingHttpServletRequest(resolver, sling.bundleContext());
        request.setMethod("POST");
        request.setParameterMap(path.isEmpty() ? Map.of() : Map.of("path", path));
        MockSlingHttpServletResponse response = new MockSlingHttpServletResponse();
        servlet.service(request, response);
        return response;
    }

    private ResourceResolver as(String editor) {
        return new Session(sling.resourceResolver(), editor, true);
    }

    /** Somebody's view of the repository, who may change what is in it, or read it alone. */
    private static final class Session extends ResourceResolverWrapper {

        private final String user;
        private final boolean changing;

        Session(ResourceResolver repository, String user, boolean changing) {
            super(repository);
            this.user = user;
            this.changing = changing;
        }

        @Override
        public String getUserID() {
            return user;
        }

        @Override
        public @Nullable Resource getResource(String path) {
            Resource found = super.getResource(path);
            return found == null || changing ? found : new ReadOnly(found);
        }
    }

    private static final class ReadOnly extends ResourceWrapper {

        ReadOnly(Resource resource) {
            super(resource);
        }

        @Override
        public <T> @Nullable T adaptTo(Class<T> type) {
            return type == ModifiableValueMap.class ? null : super.adaptTo(type);
        }
    }
}
