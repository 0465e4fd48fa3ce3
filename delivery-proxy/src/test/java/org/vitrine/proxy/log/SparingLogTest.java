package org.vitrine.proxy.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparingLogTest {

    @Test
    void theSameThingIsNotSaidAgainAtOnce() {
        SparingLog log = new SparingLog();
        assertThat(log.isNew("asset one")).isTrue();
        assertThat(log.isNew("asset one")).isFalse();
        assertThat(log.isNew("asset two")).isTrue();
    }

    @Test
    void noMoreIsSaidThanSoManyDifferentThings() {
        SparingLog log = new SparingLog(2);
        assertThat(log.isNew("one")).isTrue();
        assertThat(log.isNew("two")).isTrue();
        assertThat(log.isNew("three")).isFalse();
    }
}
