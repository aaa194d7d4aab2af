package com.example.load.code;

/** The part of a document between two comments that name it, which a program writes. */
final class Section {

    private Section() {}

    /**
     * Returns the document with another text in the section.
     *
     * @throws IllegalArgumentException if it has no such section
     */
    static String replace(String document, String name, String text) {
        var begin = "<!-- %s:begin -->\n".formatted(name);
        var end = "<!-- %s:end -->".formatted(name);
        int from = document.indexOf(begin) + begin.length();
        int to = document.indexOf(end);
        if (from < begin.length() || to < from) {
            throw new IllegalArgumentException("no lines %s and %s".formatted(begin.strip(), end));
        }
        return document.substring(0, from) + "\n" + text + "\n" + document.substring(to);
    }
}
