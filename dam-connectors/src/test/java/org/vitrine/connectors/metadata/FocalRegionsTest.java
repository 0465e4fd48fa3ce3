package org.vitrine.connectors.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;

final class FocalRegionsTest {

    private static final Optional<Dimensions> STORED = Optional.of(new Dimensions(200, 100));

    @Test
    void aRegionWhoseRoleIsFocusIsPreferredToTheFirst() throws UnreadableFile {
        String face = region("rectangle", "relative", "rbX='0' rbY='0' rbW='0.2' rbH='0.2'", "face");
        String focus = region("rectangle", "relative", "rbX='0.5' rbY='0.25' rbW='0.25' rbH='0.5'", "main focus");
        assertThat(focus(face + focus)).contains(new FocalPoint(0.625, 0.5));
        assertThat(focus(face)).contains(new FocalPoint(0.1, 0.1));
    }

    @Test
    void circlesAndPixelsAreUnderstood() throws UnreadableFile {
        assertThat(focus(region("circle", "pixel", "rbX='50' rbY='75' rbRx='10'", "focus")))
                .contains(new FocalPoint(0.25, 0.75));
    }

    @Test
    void aPolygonCountsByItsMiddle() throws UnreadableFile {
        String vertices = "<Iptc4xmpExt:rbVertices><rdf:Seq>"
                + "<rdf:li Iptc4xmpExt:rbX='0.2' Iptc4xmpExt:rbY='0.2'/>"
                + "<rdf:li Iptc4xmpExt:rbX='0.6' Iptc4xmpExt:rbY='0.2'/>"
                + "<rdf:li Iptc4xmpExt:rbX='0.4' Iptc4xmpExt:rbY='0.8'/></rdf:Seq></Iptc4xmpExt:rbVertices>";
        assertThat(focus("<rdf:li rdf:parseType='Resource'><Iptc4xmpExt:RegionBoundary rdf:parseType='Resource'>"
                        + "<Iptc4xmpExt:rbShape>polygon</Iptc4xmpExt:rbShape>" + vertices
                        + "</Iptc4xmpExt:RegionBoundary></rdf:li>"))
                .contains(new FocalPoint(0.4, 0.5));
    }

    @Test
    void aRegionOutsideThePictureIsNoFocus() throws UnreadableFile {
        assertThat(focus(region("circle", "relative", "rbX='1.5' rbY='0.5' rbRx='0.1'", "focus")))
                .isEmpty();
        assertThat(focus(region("circle", "relative", "rbX='NaN' rbY='0.5' rbRx='0.1'", "focus")))
                .isEmpty();
    }

    @Test
    void regionsAppliedToTheDisplayedPictureAreNotTurnedAgain() throws UnreadableFile {
        String area = "<mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType='Resource'><mwg-rs:Area stArea:x='0.2'"
                + " stArea:y='0.1'/></rdf:li></rdf:Bag></mwg-rs:RegionList>";
        String applied = "<mwg-rs:AppliedToDimensions xmlns:stDim='http://ns.adobe.com/xap/1.0/sType/Dimensions#'"
                + " stDim:w='100' stDim:h='200' stDim:unit='pixel'/>";
        Orientation turned = new Orientation(6);
        assertThat(FocalRegions.focus(regions(applied + area), STORED, turned)).contains(new FocalPoint(0.2, 0.1));
        assertThat(FocalRegions.focus(regions(area), STORED, turned)).contains(new FocalPoint(0.9, 0.2));
    }

    private static XmpPacket regions(String content) throws UnreadableFile {
        return XmpPacket.parse(
                Painted.packetOf("<mwg-rs:Regions rdf:parseType='Resource'>" + content + "</mwg-rs:Regions>"));
    }

    private static Optional<FocalPoint> focus(String regions) throws UnreadableFile {
        XmpPacket packet = XmpPacket.parse(Painted.packetOf(
                "<Iptc4xmpExt:ImageRegion><rdf:Bag>" + regions + "</rdf:Bag></Iptc4xmpExt:ImageRegion>"));
        return FocalRegions.focus(packet, STORED, Orientation.UPRIGHT);
    }

    private static String region(String shape, String unit, String numbers, String role) {
        return "<rdf:li rdf:parseType='Resource'><Iptc4xmpExt:rRole><rdf:Bag><rdf:li rdf:parseType='Resource'>"
                + "<Iptc4xmpExt:Name><rdf:Alt><rdf:li xml:lang='en'>" + role + "</rdf:li></rdf:Alt></Iptc4xmpExt:Name>"
                + "</rdf:li></rdf:Bag></Iptc4xmpExt:rRole><Iptc4xmpExt:RegionBoundary Iptc4xmpExt:rbShape='" + shape
                + "' Iptc4xmpExt:rbUnit='" + unit + "' " + numbers.replace("rb", "Iptc4xmpExt:rb") + "/></rdf:li>";
    }
}
