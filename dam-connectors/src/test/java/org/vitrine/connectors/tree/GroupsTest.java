package org.vitrine.connectors.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GroupsTest {

    private final Groups groups = new Groups();

    @Test
    void aGroupIsForgottenWithItsLastName() {
        assertThat(groups.add("a.jpg", "a.jpg.hero.png")).isTrue();
        assertThat(groups.add("a.jpg", "a.jpg.hero.png")).isFalse();
        groups.add("a.jpg", "a.jpg.card.png");
        assertThat(groups.remove("a.jpg", "a.jpg.hero.png")).isTrue();
        assertThat(groups.remove("a.jpg", "a.jpg.hero.png")).isFalse();
        assertThat(groups.of("a.jpg")).containsExactly("a.jpg.card.png");
        groups.remove("a.jpg", "a.jpg.card.png");
        assertThat(groups.names()).isEmpty();
    }

    @Test
    void askingForAGroupDoesNotMakeOne() {
        assertThat(groups.of("a.jpg")).isEmpty();
        assertThat(groups.remove("a.jpg", "a.jpg.hero.png")).isFalse();
        assertThat(groups.names()).isEmpty();
    }
}
