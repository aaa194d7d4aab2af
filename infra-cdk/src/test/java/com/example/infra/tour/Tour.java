package com.example.infra.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/tour.md}. A stop is a section whose title begins with a number. It links to lines and quotes them below each
 * link, then suggests a change as a {@code diff}, the command that runs a test as {@code sh}, and a part of the test's
 * report as {@code text}.
 */
record Tour(Path repository, String text) {

    private static final Pattern STOP =
            Pattern.compile("^## (\\d+\\. .+?)\\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern QUOTE = Pattern.compile(
            "(]\\(\\.\\./([^)#\\s]+)#)(L[0-9L-]+)(\\)(?:(?!```).)*?\\n```\\w+\\n(.*?)```)", Pattern.DOTALL);
    private static final Pattern EDIT =
            Pattern.compile("]\\(\\.\\./([^)#\\s]+)\\)(?:(?!```|]\\().)*?\\n```diff\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TEST = Pattern.compile("-pl ([\\w/-]+) -am test -Dtest=(\\w+)#(\\w+) ");
    private static final Pattern FAILURE = Pattern.compile("\\n```text\\n(.*?)\\n```", Pattern.DOTALL);

    static Tour in(Path repository) {
        try {
            return new Tour(repository, Files.readString(file(repository)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Stop> stops() {
        return STOP.matcher(text).results().map(this::stop).toList();
    }

    /** The number of links that lead to a line of a file; each is followed by a quote. */
    long links() {
        return Pattern.compile("]\\([^)\\s]+#L\\d").matcher(text).results().count();
    }

    /** The same tour, each link leading to the lines that are quoted below it. */
    Tour updated() {
        return new Tour(repository, QUOTE.matcher(text).replaceAll(match -> {
            var quote = quote(match);
            var anchor = quote.occursOnce() ? quote.currentAnchor() : quote.anchor();
            return Matcher.quoteReplacement(match.group(1) + anchor + match.group(4));
        }));
    }

    void write() {
        try {
            Files.writeString(file(repository), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stop stop(MatchResult section) {
        var title = section.group(1);
        var body = section.group(2);
        var edit = only(EDIT, title, body);
        var test = only(TEST, title, body);
        return new Stop(
                title,
                QUOTE.matcher(body).results().map(this::quote).toList(),
                Edit.of(new SourceFile(repository, edit.group(1)), edit.group(2)),
                new NamedTest(test.group(1), test.group(2), test.group(3)),
                only(FAILURE, title, body).group(1));
    }

    private Quote quote(MatchResult match) {
        return new Quote(new SourceFile(repository, match.group(2)), match.group(3), Excerpt.of(match.group(5)));
    }

    private static MatchResult only(Pattern part, String title, String body) {
        var found = part.matcher(body).results().toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "stop \"%s\" has %s parts like %s instead of one".formatted(title, found.size(), part));
        }
        return found.getFirst();
    }

    private static Path file(Path repository) {
        return repository.resolve("docs/tour.md");
    }
}
