package org.vitrine.sample.file;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPSchemaRegistry;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.vitrine.sample.catalogue.AssetTexts;
import org.vitrine.sample.catalogue.Painting;
import org.vitrine.sample.catalogue.SampleAsset;

/**
 * The metadata that travels inside a file: Dublin Core, Photoshop, XMP Rights, IPTC Core and Extension, PLUS and the
 * regions of the Metadata Working Group.
 */
public final class XmpPacket {

    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    static final String IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
    static final String REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/";
    static final String AREA = "http://ns.adobe.com/xmp/sType/Area#";
    static final String DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";

    private static final String CREDIT = "Painted by Vitrine";
    private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

    // Sorted, so that the same packet comes out at every start.
    private static final Map<String, String> NO_RIGHTS = new TreeMap<>(Map.of(
            "en", "No rights reserved: dedicated to the public domain (CC0 1.0)",
            "de", "Keine Rechte vorbehalten: gemeinfrei (CC0 1.0)",
            "fr", "Aucun droit réservé : domaine public (CC0 1.0)"));

    private static final Map<String, String> ANY_USE = new TreeMap<>(
            Map.of("en", "Free for any use", "de", "Frei für jede Verwendung", "fr", "Libre pour tout usage"));

    static {
        try {
            XMPSchemaRegistry registry = XMPMetaFactory.getSchemaRegistry();
            registry.registerNamespace(IPTC_CORE, "Iptc4xmpCore");
            registry.registerNamespace(IPTC_EXT, "Iptc4xmpExt");
            registry.registerNamespace(PLUS, "plus");
            registry.registerNamespace(REGIONS, "mwg-rs");
            registry.registerNamespace(AREA, "stArea");
            registry.registerNamespace(DIMENSIONS, "stDim");
        } catch (XMPException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final XMPMeta meta = XMPMetaFactory.create();

    private XmpPacket() {}

    /** The packet of an asset painted on a day, in UTF-8, with its {@code <?xpacket?>} wrapper. */
    public static byte[] of(SampleAsset asset, LocalDate today) {
        return serialize(asset, today, new SerializeOptions().setPadding(256));
    }

    /** The bare RDF, to be put into a file that is XML itself. */
    public static byte[] element(SampleAsset asset, LocalDate today) {
        return serialize(
                asset, today, new SerializeOptions().setOmitPacketWrapper(true).setOmitXmpMetaElement(true));
    }

    private static byte[] serialize(SampleAsset asset, LocalDate today, SerializeOptions options) {
        try {
            XmpPacket packet = new XmpPacket();
            packet.texts(asset.texts());
            packet.rights();
            asset.terms().licenceEndDay().ifPresent(day -> packet.set(PLUS, "LicenseEndDate", today.plusDays(day)));
            if (asset.painting().focus().isPresent()) {
                packet.region(asset.painting(), asset.painting().focus().get());
            }
            return XMPMetaFactory.serializeToBuffer(packet.meta, options.setUseCompactFormat(true));
        } catch (XMPException e) {
            throw new IllegalStateException("The metadata of " + asset.path() + " cannot be written as XMP.", e);
        }
    }

    private void texts(AssetTexts texts) throws XMPException {
        localized(DC, "title", texts.title());
        localized(DC, "description", texts.description());
        localized(IPTC_CORE, "AltTextAccessibility", texts.altText());
        PropertyOptions bag = new PropertyOptions().setArray(true);
        for (String tag : texts.tags()) {
            meta.appendArrayItem(DC, "subject", bag, tag, null);
        }
    }

    private void rights() throws XMPException {
        localized(DC, "rights", NO_RIGHTS);
        set(PHOTOSHOP, "Credit", CREDIT);
        meta.setPropertyBoolean(RIGHTS, "Marked", false);
        set(RIGHTS, "WebStatement", LICENCE);
        localized(RIGHTS, "UsageTerms", ANY_USE);
    }

    // Said twice, as cameras (MWG) and as picture desks (IPTC) say it, because readers know one or the other.
    private void region(Painting painting, Painting.Focus focus) throws XMPException {
        PropertyOptions struct = new PropertyOptions().setStruct(true);
        PropertyOptions bag = new PropertyOptions().setArray(true);
        meta.setProperty(REGIONS, "Regions", null, struct);
        String size = "Regions/mwg-rs:AppliedToDimensions";
        meta.setProperty(REGIONS, size, null, struct);
        meta.setProperty(REGIONS, size + "/stDim:w", painting.width());
        meta.setProperty(REGIONS, size + "/stDim:h", painting.height());
        meta.setProperty(REGIONS, size + "/stDim:unit", "pixel");
        meta.appendArrayItem(REGIONS, "Regions/mwg-rs:RegionList", bag, null, struct);
        String region = "Regions/mwg-rs:RegionList[1]";
        meta.setProperty(REGIONS, region + "/mwg-rs:Type", "Focus");
        meta.setProperty(REGIONS, region + "/mwg-rs:FocusUsage", "EvaluatedUsed");
        meta.setProperty(REGIONS, region + "/mwg-rs:Area", null, struct);
        meta.setProperty(REGIONS, region + "/mwg-rs:Area/stArea:x", focus.x());
        meta.setProperty(REGIONS, region + "/mwg-rs:Area/stArea:y", focus.y());
        meta.setProperty(REGIONS, region + "/mwg-rs:Area/stArea:unit", "normalized");

        meta.appendArrayItem(IPTC_EXT, "ImageRegion", bag, null, struct);
        String boundary = "ImageRegion[1]/Iptc4xmpExt:RegionBoundary";
        meta.setProperty(IPTC_EXT, boundary, null, struct);
        meta.setProperty(IPTC_EXT, boundary + "/Iptc4xmpExt:rbShape", "circle");
        meta.setProperty(IPTC_EXT, boundary + "/Iptc4xmpExt:rbUnit", "relative");
        meta.setProperty(IPTC_EXT, boundary + "/Iptc4xmpExt:rbX", focus.x());
        meta.setProperty(IPTC_EXT, boundary + "/Iptc4xmpExt:rbY", focus.y());
        meta.setProperty(IPTC_EXT, boundary + "/Iptc4xmpExt:rbRx", 0.05);
        String role = "ImageRegion[1]/Iptc4xmpExt:rRole";
        meta.appendArrayItem(IPTC_EXT, role, bag, null, struct);
        meta.appendArrayItem(
                IPTC_EXT,
                role + "[1]/xmp:Identifier",
                bag,
                "http://cv.iptc.org/newscodes/imageregionrole/mainSubjectArea",
                null);
    }

    private void localized(String namespace, String property, Map<String, String> texts) throws XMPException {
        String standard = texts.containsKey("en")
                ? "en"
                : texts.keySet().stream().findFirst().orElse("");
        if (texts.isEmpty()) {
            return;
        }
        alternative(namespace, property, "x-default", texts.getOrDefault(standard, ""));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            alternative(namespace, property, text.getKey(), text.getValue());
        }
    }

    // Item by item, because the toolkit's own setLocalizedText moves the default along with each language it is given.
    private void alternative(String namespace, String property, String language, String text) throws XMPException {
        PropertyOptions alternatives = new PropertyOptions()
                .setArray(true)
                .setArrayOrdered(true)
                .setArrayAlternate(true)
                .setArrayAltText(true);
        meta.appendArrayItem(namespace, property, alternatives, text, null);
        meta.setQualifier(namespace, property + "[last()]", XMPConst.NS_XML, "lang", language);
    }

    private void set(String namespace, String property, Object value) {
        try {
            meta.setProperty(namespace, property, value.toString());
        } catch (XMPException e) {
            throw new IllegalStateException("XMP refuses " + property + ".", e);
        }
    }
}
