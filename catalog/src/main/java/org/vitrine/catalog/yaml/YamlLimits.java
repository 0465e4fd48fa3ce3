package org.vitrine.catalog.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a file may hold at most, checked on the stream of parse events before anything is built: building nests as the
 * file does, and a hostile one would exhaust the stack.
 */
final class YamlLimits {

    /** In characters; hundreds of sites and presets fit into a tenth of it. */
    static final int LONGEST = 1_000_000;

    private static final int DEEPEST = 20;
    private static final int ALIASES = 100;

    private final YamlSource source;
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();
    private int aliases;
    private boolean sound = true;

    private YamlLimits(YamlSource source) {
        this.source = source;
    }

    /** Whether a file stays within the limits; if not, its mistakes have been added. */
    static boolean hold(String text, LoadSettings settings, YamlSource source) {
        if (text.length() > LONGEST) {
            source.mistake(
                    Optional.empty(),
                    "",
                    "A file is at most " + LONGEST + " characters long; this one has " + text.length() + ".");
            return false;
        }
        YamlLimits limits = new YamlLimits(source);
        for (Event event : new Parse(settings).parseString(text)) {
            limits.check(event);
            if (limits.open.size() > DEEPEST || limits.aliases > ALIASES) {
                break;
            }
        }
        return limits.sound;
    }

    private void check(Event event) {
        switch (event) {
            case CollectionStartEvent start -> {
                open.push(start.getAnchor());
                tag(start.getTag(), event);
                if (open.size() > DEEPEST) {
                    mistake(event, "Values are nested at most " + DEEPEST + " deep.");
                }
            }
            case CollectionEndEvent end -> open.pop();
            case ScalarEvent scalar -> tag(scalar.getTag(), event);
            case AliasEvent alias -> alias(alias);
            default -> {
                // Starts and ends of streams and documents, and comments, cost nothing.
            }
        }
    }

    private void alias(AliasEvent alias) {
        aliases++;
        if (aliases > ALIASES) {
            mistake(alias, "A file holds at most " + ALIASES + " aliases.");
        }
        if (open.contains(Optional.of(alias.getAlias()))) {
            mistake(alias, "The alias *" + alias.getAlias() + " stands inside the very value it names.");
        }
    }

    private void tag(Optional<String> tag, Event event) {
        tag.ifPresent(name -> mistake(event, "Tags mean nothing here; leave out \"" + name + "\"."));
    }

    private void mistake(Event event, String message) {
        sound = false;
        source.mistake(event.getStartMark(), "", message);
    }
}
