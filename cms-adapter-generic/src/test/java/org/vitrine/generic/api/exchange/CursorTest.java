package org.vitrine.generic.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.vitrine.generic.api.problem.Problem;

class CursorTest {

    private static final List<String> QUESTION = List.of("usages", "magazine");

    @Property(tries = 200)
    void aCursorIsReadBackAsItWasPrinted(
            @ForAll @StringLength(max = 200) @CharRange(from = ' ', to = '\uD7FF') String first,
            @ForAll @StringLength(max = 20) @CharRange(from = ' ', to = '~') String second) {
        Cursor cursor = new Cursor(List.of(first, second));

        assertThat(Cursor.parse(Optional.of(cursor.print(QUESTION)), QUESTION, 2))
                .contains(cursor);
    }

    @Property(tries = 200)
    void whatIsNoCursorOfTheQuestionIsRefusedAsAProblem(@ForAll String text) {
        assertThatThrownBy(() -> Cursor.parse(Optional.of(text), QUESTION, 1)).isInstanceOf(Problem.class);
    }
}
