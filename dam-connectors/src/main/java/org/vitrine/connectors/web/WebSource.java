package org.vitrine.connectors.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.tree.Copies;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.store.FetchedMasters;

/** Opens a list of web addresses as a DAM. */
public final class WebSource {

    private WebSource() {}

    /**
     * The source of an index. Nothing is asked of any host yet.
     *
     * @param name the source's name
     * @param place of the index
     * @param origin the hosts of masters; closed with the source
     * @param poll pause between two looks at the index
     * @param zone of dates that are written without one
     * @param metadata reads what is embedded in files
     * @param masters keeps what was fetched
     * @param data folder for what is kept between starts; may be deleted while nothing runs
     * @throws IOException if the data folder cannot be written
     */
    public static TreeSource open(
            String name,
            IndexPlace place,
            HttpOrigin origin,
            Duration poll,
            ZoneId zone,
            MetadataReader metadata,
            FetchedMasters masters,
            Path data)
            throws IOException {
        WebFiles files = new WebFiles(origin, data.resolve(name + ".files"));
        Copies copies = new Copies(name, masters, data.resolve(name + ".scratch"));
        WebTree tree = new WebTree(name, place, origin, files, copies, poll);
        return new TreeSource(name, tree, new WebNotes(tree), zone, metadata, data);
    }
}
