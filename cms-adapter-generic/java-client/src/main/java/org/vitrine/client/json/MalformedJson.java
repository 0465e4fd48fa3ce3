package org.vitrine.client.json;

/** A text that is not JSON. */
public final class MalformedJson extends Exception {

    MalformedJson(String expected, int at) {
        super("Not JSON: expected " + expected + " at character " + at + ".");
    }
}
