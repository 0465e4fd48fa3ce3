package org.vitrine.client.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON text. Strict, and not to be overwhelmed by nesting. */
public final class JsonReader {

    private static final int DEEPEST = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The value that a text holds.
     *
     * @throws MalformedJson if it holds none, or something besides
     */
    public static JsonValue read(String text) throws MalformedJson {
        JsonReader reader = new JsonReader(text);
        JsonValue value = reader.value(0);
        if (reader.at < text.length()) {
            throw reader.expected("the end");
        }
        return value;
    }

    private JsonValue value(int depth) throws MalformedJson {
        if (depth > DEEPEST) {
            throw expected("less nesting");
        }
        skipSpace();
        JsonValue value = switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonValue.Text(string());
            case 't' -> word("true", new JsonValue.Truth(true));
            case 'f' -> word("false", new JsonValue.Truth(false));
            case 'n' -> word("null", JsonValue.Nothing.VALUE);
            default -> number();
        };
        skipSpace();
        return value;
    }

    private JsonValue object(int depth) throws MalformedJson {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (accept('}')) {
            return new JsonValue.Members(members);
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw expected("a name");
            }
            String name = string();
            skipSpace();
            require(':', "a colon");
            members.put(name, value(depth + 1));
        } while (accept(','));
        require('}', "a comma or the object's end");
        return new JsonValue.Members(members);
    }

    private JsonValue array(int depth) throws MalformedJson {
        List<JsonValue> items = new ArrayList<>();
        at++;
        skipSpace();
        if (accept(']')) {
            return new JsonValue.Items(items);
        }
        do {
            items.add(value(depth + 1));
        } while (accept(','));
        require(']', "a comma or the array's end");
        return new JsonValue.Items(items);
    }

    private String string() throws MalformedJson {
        StringBuilder read = new StringBuilder();
        at++;
        while (true) {
            char next = peek();
            if (next < ' ') {
                throw expected("a string's next character");
            }
            at++;
            if (next == '"') {
                return read.toString();
            }
            read.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() throws MalformedJson {
        char next = peek();
        at++;
        if (next != 'u') {
            int which = ESCAPES.indexOf(next);
            if (which < 0) {
                throw expected("an escape");
            }
            return ESCAPED.charAt(which);
        }
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw expected("a hexadecimal digit");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private JsonValue number() throws MalformedJson {
        Matcher form = NUMBER.matcher(text).region(at, text.length());
        if (!form.lookingAt()) {
            throw expected("a value");
        }
        at = form.end();
        return new JsonValue.Figure(form.group());
    }

    private JsonValue word(String word, JsonValue value) throws MalformedJson {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return value;
    }

    private boolean accept(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char wanted, String what) throws MalformedJson {
        if (!accept(wanted)) {
            throw expected(what);
        }
    }

    /** The next character; 0, which no text may hold unescaped, at its end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedJson expected(String what) {
        return new MalformedJson(what, at);
    }
}
