package org.vitrine.connectors.metadata;

/** A file that cannot become an asset as it is. The message says in plain words why, and how to mend it. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String reason) {
        super(reason);
    }

    public UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
    }

    static UnreadableFile truncated() {
        return new UnreadableFile("The file ends before its content does; it was probably not copied completely.");
    }

    /** The reason, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
