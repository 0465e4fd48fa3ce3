package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @Test
    void aPlayersUsualRangesAreRead() {
        assertThat(ByteRange.parse("bytes=0-", 100)).contains(List.of(new ByteRange(0, 99)));
        assertThat(ByteRange.parse("bytes=90-200", 100)).contains(List.of(new ByteRange(90, 99)));
        assertThat(ByteRange.parse("bytes=-500", 100)).contains(List.of(new ByteRange(0, 99)));
        assertThat(ByteRange.parse("bytes=80-89, 0-9", 100))
                .contains(List.of(new ByteRange(80, 89), new ByteRange(0, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "lines=0-1", "bytes=5-1", "bytes=-", "bytes=a-b", "bytes=1-2,", "bytes=--1"})
    void aHeaderThatMakesNoSenseIsIgnored(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @Test
    void aHeaderThatWouldSendAFileManyTimesDoesNot() {
        assertThat(ByteRange.parse("bytes=" + "0-,".repeat(15) + "0-", 100)).contains(List.of(new ByteRange(0, 99)));
        assertThat(ByteRange.parse("bytes=" + "0-,".repeat(1000) + "0-", 100)).isEmpty();
    }

    @Test
    void partsBehindTheEndAreNotThere() {
        assertThat(ByteRange.parse("bytes=100-", 100)).contains(List.of());
        assertThat(ByteRange.parse("bytes=-0", 100)).contains(List.of());
        assertThat(ByteRange.parse("bytes=0-", 0)).contains(List.of());
    }

    @Property
    void everyPartLiesInTheFileAndTogetherTheyAreNotLonger(
            @ForAll @LongRange(min = 0, max = 10_000) long length,
            @ForAll @Size(min = 1, max = 16) List<@IntRange(min = 0, max = 20_000) Integer> bounds) {
        List<String> specs = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i += 2) {
            specs.add(Math.min(bounds.get(i), bounds.get(i + 1)) + "-" + Math.max(bounds.get(i), bounds.get(i + 1)));
        }
        specs.add("-" + bounds.getFirst());

        List<ByteRange> parts =
                ByteRange.parse("bytes=" + String.join(",", specs), length).orElseThrow();

        assertThat(parts).allSatisfy(part -> assertThat(part.last()).isLessThan(length));
        assertThat(parts.stream().mapToLong(ByteRange::length).sum()).isLessThanOrEqualTo(length);
    }

    @Property
    void noHeaderBreaksTheParser(@ForAll String header, @ForAll @LongRange(min = 0, max = 100) long length) {
        ByteRange.parse(header, length);
        ByteRange.parse("bytes=" + header, length);
    }
}
