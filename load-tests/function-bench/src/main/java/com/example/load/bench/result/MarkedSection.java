package com.example.load.bench.result;

/** The part of a document between two comments, which a program writes. */
public final class MarkedSection {

    private static final String BEGIN = "<!-- bench:begin -->\n";
    private static final String END = "<!-- bench:end -->\n";

    private MarkedSection() {}

    /**
     * Returns the document with another text between its markers.
     *
     * @throws IllegalArgumentException if it has no markers
     */
    public static String replace(String document, String text) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no lines %s and %s".formatted(BEGIN.strip(), END.strip()));
        }
        return document.substring(0, begin + BEGIN.length()) + text + document.substring(end);
    }
}
