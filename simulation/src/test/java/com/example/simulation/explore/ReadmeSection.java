package com.example.simulation.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a README that is generated. */
record ReadmeSection(Path file, String before, String content, String after) {

    private static final String BEGIN = "<!-- simulation:begin -->\n";
    private static final String END = "<!-- simulation:end -->";

    static ReadmeSection of(Path file) throws IOException {
        var text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException("%s has no section for the simulation".formatted(file));
        }
        return new ReadmeSection(
                file, text.substring(0, begin), text.substring(begin, end).strip(), text.substring(end));
    }

    void write(String generated) throws IOException {
        Files.writeString(file, before + "\n" + generated + "\n\n" + after);
    }
}
