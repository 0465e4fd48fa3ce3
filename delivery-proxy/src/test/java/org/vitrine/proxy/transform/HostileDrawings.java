package org.vitrine.proxy.transform;

import static org.vitrine.proxy.transform.HostileMaster.endured;
import static org.vitrine.proxy.transform.HostileMaster.refused;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Drawings that cost more than they show, or reach for what is not theirs. */
final class HostileDrawings {

    /** Nothing listens there; a test that wants to know listens itself and puts its own address in. */
    static final String ELSEWHERE = "http://127.0.0.1:9/";

    private HostileDrawings() {}

    static Stream<HostileMaster> all() {
        return Stream.concat(
                reaching(ELSEWHERE),
                Stream.of(
                        refused("nested-uses.svg", "image/svg+xml", svg(nested("<use href='#n%d'/>".repeat(8)))),
                        refused(
                                "nested-masks.svg",
                                "image/svg+xml",
                                svg("<mask id='m'><rect mask='url(#m)' width='9' height='9'/></mask>"
                                        + "<rect mask='url(#m)' width='9' height='9'/>")),
                        refused(
                                "nested-markers.svg",
                                "image/svg+xml",
                                svg(
                                        "<marker id='m'><path d='M0 0L9 9' marker-mid='url(#m)' marker-end='url(#m)'/></marker>"
                                                + "<path d='M0 0L9 9' marker-end='url(#m)'/>")),
                        endured(
                                "huge-blur.svg",
                                "image/svg+xml",
                                svg("<filter id='f' x='-1e6' y='-1e6' width='2e6' height='2e6'>"
                                        + "<feGaussianBlur stdDeviation='1e6'/></filter>"
                                        + "<rect filter='url(#f)' width='50' height='50'/>")),
                        endured(
                                "endless-turbulence.svg",
                                "image/svg+xml",
                                svg("<filter id='f'>"
                                        + "<feTurbulence baseFrequency='9' numOctaves='2000000000'/>".repeat(50)
                                        + "</filter><rect filter='url(#f)' width='100' height='100'/>")),
                        refused(
                                "endless-dashes.svg",
                                "image/svg+xml",
                                svg("<path d='M-1e9 0H1e9' stroke='red' stroke-dasharray='1e-9 1e-9'/>")),
                        endured(
                                "endless-words.svg",
                                "image/svg+xml",
                                svg("<text font-size='1e9' y='9'>" + "W".repeat(100_000) + "</text>")),
                        endured(
                                "long-path.svg",
                                "image/svg+xml",
                                svg("<path stroke='red' d='M0 0" + "c1 9 9 1 5 5".repeat(200_000) + "'/>")),
                        refused("no-size.svg", "image/svg+xml", sized("0", "0")),
                        refused("claims-1e9.svg", "image/svg+xml", sized("1000000000", "1000000000")),
                        endured("not-a-number.svg", "image/svg+xml", sized("NaN", "-Infinity")),
                        refused(
                                "external-entity.svg",
                                "image/svg+xml",
                                ("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                                + "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'")
                                        .getBytes(StandardCharsets.UTF_8)),
                        refused(
                                "parameter-entities.svg",
                                "image/svg+xml",
                                ("<!DOCTYPE svg [<!ENTITY % a '<!ENTITY &#37; b \"x\">'>" + "%a;".repeat(100_000)
                                                + "]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'")
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    /** Every way a drawing may ask for something at an address. */
    static Stream<HostileMaster> reaching(String address) {
        return Stream.of(
                endured(
                        "loads-a-picture.svg",
                        "image/svg+xml",
                        svg("<image href='" + address + "a.png' width='9' height='9'/>")),
                endured(
                        "loads-a-file.svg",
                        "image/svg+xml",
                        svg("<image href='file:///etc/passwd' width='9' height='9'/>")),
                endured("uses-another.svg", "image/svg+xml", svg("<use href='" + address + "b.svg#x'/>")),
                endured(
                        "imports-styles.svg",
                        "image/svg+xml",
                        svg("<style>@import url('" + address + "c.css'); @font-face {font-family:f; src:url('" + address
                                + "f.woff')}</style><text font-family='f' y='9'>x</text>")),
                endured(
                        "styled-from-elsewhere.svg",
                        "image/svg+xml",
                        ("<?xml-stylesheet href='" + address + "d.css'?>" + new String(svg(""), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)),
                endured(
                        "filters-a-picture.svg",
                        "image/svg+xml",
                        svg("<filter id='f'><feImage href='" + address + "e.png'/></filter>"
                                + "<rect filter='url(#f)' width='9' height='9' fill='url(" + address + "g.svg#g)'/>")),
                endured(
                        "entity-from-elsewhere.svg",
                        "image/svg+xml",
                        ("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' '" + address + "svg.dtd' [<!ENTITY x SYSTEM '"
                                        + address
                                        + "x'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&x;</text></svg>")
                                .getBytes(StandardCharsets.UTF_8)),
                endured(
                        "scripted.svg",
                        "image/svg+xml",
                        svg("<script href='" + address + "s.js'>fetch('" + address
                                + "')</script><foreignObject width='9' height='9'>"
                                + "<iframe xmlns='http://www.w3.org/1999/xhtml' src='" + address
                                + "'/></foreignObject>")));
    }

    private static String nested(String content) {
        StringBuilder groups = new StringBuilder("<rect id='n0' width='9' height='9'/>");
        for (int i = 1; i < 12; i++) {
            groups.append("<g id='n")
                    .append(i)
                    .append("'>")
                    .append(content.replace("%d", String.valueOf(i - 1)))
                    .append("</g>");
        }
        return groups.toString();
    }

    private static byte[] sized(String width, String height) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' width='" + width + "' height='" + height + "'><rect/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] svg(String body) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>" + body + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
