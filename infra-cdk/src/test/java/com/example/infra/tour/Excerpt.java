package com.example.infra.tour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whole lines of a file, without the indentation that they share. */
record Excerpt(List<String> lines) {

    static Excerpt of(String text) {
        return new Excerpt(text.stripIndent().lines().toList());
    }

    /** The numbers, from 1, of the lines of a file at which this excerpt begins. */
    List<Integer> in(List<String> file) {
        return IntStream.rangeClosed(0, file.size() - lines.size())
                .filter(start -> lines.equals(indented(file, start, indentation(file.get(start)))))
                .map(start -> start + 1)
                .boxed()
                .toList();
    }

    /** The file with another excerpt in place of this one, which has to occur once. */
    List<String> replacedBy(Excerpt after, List<String> file) {
        var start = in(file).getFirst() - 1;
        var indentation = indentation(file.get(start))
                .substring(indentation(lines.getFirst()).length());
        var changed = new ArrayList<>(file.subList(0, start));
        after.lines().forEach(line -> changed.add(indentation + line));
        changed.addAll(file.subList(start + lines.size(), file.size()));
        return changed;
    }

    String firstLine() {
        return lines.getFirst().strip();
    }

    /** Names the line of a file that shares most words with the first line of this excerpt. */
    String mostSimilar(List<String> file) {
        var wanted = words(firstLine());
        var best = 0;
        for (int i = 1; i < file.size(); i++) {
            best = likeness(wanted, file.get(i)) > likeness(wanted, file.get(best)) ? i : best;
        }
        return "the most similar line is %s: `%s`"
                .formatted(best + 1, file.get(best).strip());
    }

    /** The lines from a position on, without the given indentation and as many as this excerpt has. */
    private List<String> indented(List<String> file, int start, String indentation) {
        var own = indentation(lines.getFirst());
        if (!indentation.endsWith(own)) {
            return List.of();
        }
        var prefix = indentation.substring(0, indentation.length() - own.length());
        return file.subList(start, start + lines.size()).stream()
                .map(line -> line.startsWith(prefix) ? line.substring(prefix.length()) : line)
                .toList();
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static double likeness(Set<String> wanted, String line) {
        var both = new HashSet<>(wanted);
        var either = words(line);
        both.retainAll(either);
        either.addAll(wanted);
        return (double) both.size() / either.size();
    }

    private static Set<String> words(String line) {
        return new HashSet<>(Arrays.asList(line.strip().split("\\W+", -1)));
    }
}
