package org.vitrine.magnolia.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import javax.jcr.Value;
import javax.jcr.query.Query;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.config.RepositoryConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dialogs store, in the repository that Magnolia runs on: strings, and nothing else. */
class ReferencesInJcrTest {

    private static final String BALLOON = "dam:ryya837wgvzjvd";
    private static final String PINNED = "dam:zjzrwk6fxzf7kz@2024-11.3_b";

    @TempDir
    Path home;

    private RepositoryImpl repository;
    private Session session;

    @BeforeEach
    void open() throws RepositoryException {
        byte[] settings = """
                <Repository>
                  <FileSystem class="org.apache.jackrabbit.core.fs.mem.MemoryFileSystem"/>
                  <Security appName="Jackrabbit">
                    <AccessManager class="org.apache.jackrabbit.core.security.simple.SimpleAccessManager"/>
                    <LoginModule class="org.apache.jackrabbit.core.security.simple.SimpleLoginModule"/>
                  </Security>
                  <Workspaces rootPath="${rep.home}/workspaces" defaultWorkspace="website"/>
                  <Workspace name="${wsp.name}">
                    <FileSystem class="org.apache.jackrabbit.core.fs.mem.MemoryFileSystem"/>
                    <PersistenceManager class="org.apache.jackrabbit.core.persistence.mem.InMemPersistenceManager">
                      <param name="persistent" value="false"/>
                    </PersistenceManager>
                    <SearchIndex class="org.apache.jackrabbit.core.query.lucene.SearchIndex">
                      <param name="path" value="${wsp.home}/index"/>
                    </SearchIndex>
                  </Workspace>
                  <Versioning rootPath="${rep.home}/version">
                    <FileSystem class="org.apache.jackrabbit.core.fs.mem.MemoryFileSystem"/>
                    <PersistenceManager class="org.apache.jackrabbit.core.persistence.mem.InMemPersistenceManager">
                      <param name="persistent" value="false"/>
                    </PersistenceManager>
                  </Versioning>
                </Repository>
                """.getBytes(StandardCharsets.UTF_8);
        repository =
                RepositoryImpl.create(RepositoryConfig.create(new ByteArrayInputStream(settings), home.toString()));
        session = login();
    }

    @AfterEach
    void close() {
        session.logout();
        repository.shutdown();
    }

    @Test
    void aReferenceComesBackAsItWasStoredAlsoInEachLanguage() throws RepositoryException {
        Node hero = component("hero");
        hero.setProperty("asset", BALLOON);
        hero.setProperty("asset_de", PINNED);
        hero.setProperty("alt_de", "Ballon über dem Tal, \"früh\" & <klar>");
        session.save();

        Node read = login().getNode(hero.getPath());
        assertThat(read.getProperty("asset").getType()).isEqualTo(PropertyType.STRING);
        assertThat(read.getProperty("asset").getString()).isEqualTo(BALLOON);
        assertThat(read.getProperty("asset_de").getString()).isEqualTo(PINNED);
        assertThat(read.getProperty("alt_de").getString()).isEqualTo("Ballon über dem Tal, \"früh\" & <klar>");
    }

    @Test
    void severalReferencesKeepTheirOrderAsValuesOrAsNodes() throws RepositoryException {
        Node gallery = component("gallery");
        gallery.setProperty("assets", new String[] {PINNED, BALLOON});
        Node pictures = gallery.addNode("pictures");
        pictures.addNode("pictures0").setProperty("asset", PINNED);
        pictures.addNode("pictures1").setProperty("asset", BALLOON);
        session.save();

        Node read = login().getNode(gallery.getPath());
        assertThat(Arrays.stream(read.getProperty("assets").getValues()).map(ReferencesInJcrTest::text))
                .containsExactly(PINNED, BALLOON);
        List<String> inOrder = new ArrayList<>();
        for (NodeIterator nodes = read.getNode("pictures").getNodes(); nodes.hasNext(); ) {
            inOrder.add(nodes.nextNode().getProperty("asset").getString());
        }
        assertThat(inOrder).containsExactly(PINNED, BALLOON);
    }

    @Test
    void usagesAreFoundByTheStringAlone() throws RepositoryException {
        component("with").setProperty("asset", BALLOON);
        component("other").setProperty("asset", "jcr:0b9a3c52-1111-4222-8333-123456789abc");
        component("without");
        session.save();

        Query query = session.getWorkspace()
                .getQueryManager()
                .createQuery("select * from [nt:base] where asset like 'dam:%'", Query.JCR_SQL2);
        NodeIterator found = query.execute().getNodes();
        assertThat(found.nextNode().getName()).isEqualTo("with");
        assertThat(found.hasNext()).isFalse();
    }

    @Test
    void nothingOfTheFileIsStored() throws RepositoryException {
        Node hero = component("hero");
        hero.setProperty("asset", BALLOON);
        session.save();

        List<Integer> types = new ArrayList<>();
        for (PropertyIterator properties = hero.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            types.add(property.getType());
        }
        assertThat(types).isNotEmpty().doesNotContain(PropertyType.BINARY);
        assertThat(hero.getProperty("asset").getLength()).isEqualTo(BALLOON.length());
    }

    private Node component(String name) throws RepositoryException {
        Node root = session.getRootNode();
        Node page = root.hasNode("page") ? root.getNode("page") : root.addNode("page", "nt:unstructured");
        return page.addNode(name, "nt:unstructured");
    }

    private Session login() throws RepositoryException {
        return Objects.requireNonNull(repository).login(new SimpleCredentials("editor", new char[0]));
    }

    private static String text(Value value) {
        try {
            return value.getString();
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }
}
