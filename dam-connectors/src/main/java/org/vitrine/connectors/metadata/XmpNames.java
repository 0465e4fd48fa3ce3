package org.vitrine.connectors.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;

/** Namespaces of the properties that are read, registered before any packet can claim their prefixes. */
final class XmpNames {

    static final String DC = XMPConst.NS_DC;
    static final String PHOTOSHOP = XMPConst.NS_PHOTOSHOP;
    static final String RIGHTS = XMPConst.NS_XMP_RIGHTS;
    static final String IPTC_CORE = XMPConst.NS_IPTCCORE;
    static final String IPTC_EXT = XMPConst.NS_IPTCEXT;
    static final String PLUS = XMPConst.NS_PLUS;
    static final String CREATIVE_COMMONS = "http://creativecommons.org/ns#";
    static final String REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/";

    /** Prefixes with their colon. */
    static final String IPTC_EXT_PREFIX = register(IPTC_EXT, "Iptc4xmpExt");

    static final String PLUS_PREFIX = register(PLUS, "plus");
    static final String REGIONS_PREFIX = register(REGIONS, "mwg-rs");
    static final String AREA_PREFIX = register("http://ns.adobe.com/xmp/sType/Area#", "stArea");

    static final String DIMENSIONS_PREFIX = register("http://ns.adobe.com/xap/1.0/sType/Dimensions#", "stDim");

    static {
        register(IPTC_CORE, "Iptc4xmpCore");
        register(CREATIVE_COMMONS, "cc");
    }

    private XmpNames() {}

    private static String register(String namespace, String prefix) {
        try {
            return XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, prefix);
        } catch (XMPException e) {
            throw new AssertionError(namespace + " is a well-formed namespace", e);
        }
    }
}
