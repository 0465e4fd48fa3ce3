package org.vitrine.connectors.metadata;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.locale.LocalizedText;

/** Legacy captions: records of the IPTC Information Interchange Model, which know no languages. */
final class IptcTags {

    private IptcTags() {}

    /** Reads IIM records; what is broken among them is left out. */
    static Described read(byte[] records) {
        Metadata metadata = new Metadata();
        new IptcReader().extract(new SequentialByteArrayReader(records), metadata, records.length);
        IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        if (iptc == null) {
            return Described.NOTHING;
        }
        String[] keywords = iptc.getStringArray(IptcDirectory.TAG_KEYWORDS);
        return new Described(
                new Texts(
                        text(iptc, IptcDirectory.TAG_OBJECT_NAME),
                        text(iptc, IptcDirectory.TAG_CAPTION),
                        LocalizedText.NONE),
                keywords == null ? List.of() : Arrays.asList(keywords),
                new EmbeddedRights(
                        words(iptc, IptcDirectory.TAG_CREDIT),
                        text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                words(iptc, IptcDirectory.TAG_BY_LINE));
    }

    private static Optional<String> words(IptcDirectory iptc, int tag) {
        return Optional.ofNullable(iptc.getString(tag)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static LocalizedText text(IptcDirectory iptc, int tag) {
        String text = iptc.getString(tag);
        return text == null ? LocalizedText.NONE : LocalizedText.of(text);
    }
}
