package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transcript of {@code ./deadletters show} in {@code docs/runbooks/dead-letters.md}: what the command prints, but for
 * what differs from run to run. {@code -Drunbook.update=true} accepts what it prints now.
 */
final class Runbook {

    private static final String ID = "75c5d62c-288b-4e46-843c-566cbeb5086a";
    private static final String ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final int FRAMES = 3;

    private static final Pattern TRANSCRIPT =
            Pattern.compile("(?s)(?<=```\n)\\$ \\./deadletters show [0-9a-f-]+\n.*?(?=```\n)");
    private static final Pattern ATTEMPT = Pattern.compile("\\S+Z  attempt (\\d+)  .*");
    private static final Pattern FRAME = Pattern.compile("    at .*");

    private Runbook() {}

    static void verifyShow(String id, String orderId, String printed) {
        var page = Path.of(System.getProperty("shop.repository")).resolve("docs/runbooks/dead-letters.md");
        var text = read(page);
        var documented = TRANSCRIPT.matcher(text);
        assertThat(documented.find()).as("%s has a transcript of show", page).isTrue();
        var now = "$ ./deadletters show %s\n%s"
                .formatted(ID, withoutChance(printed.replace(id, ID).replace(orderId, ORDER)));
        if (Boolean.getBoolean("runbook.update")) {
            write(page, text.replace(documented.group(), now));
            return;
        }
        assertThat(documented.group())
                .as("transcript in %s; -Drunbook.update=true accepts what the command prints", page)
                .isEqualTo(now);
    }

    private static String withoutChance(String printed) {
        var parts = printed.strip().split("\n\n", 3);
        assertThat(parts).as("what it is, why it failed, and its payload").hasSize(3);
        return Stream.of(parts[0], firstAndLastAttempt(parts[1]), parts[2])
                        .map(part ->
                                part.lines().map(Runbook::withoutChanceInLine).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    /** Attempts that follow each other closely may be written in another order, and the frames are shown once. */
    private static String firstAndLastAttempt(String failures) {
        var attempts = new TreeMap<Integer, List<String>>();
        var frames = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var line : failures.lines().toList()) {
            var attempt = ATTEMPT.matcher(line);
            if (attempt.matches()) {
                lines = new ArrayList<>();
                attempts.put(Integer.valueOf(attempt.group(1)), lines);
            }
            (FRAME.matcher(line).matches() ? frames : lines).add(line);
        }
        var shown = new ArrayList<>(attempts.firstEntry().getValue());
        shown.addAll(frames.subList(0, FRAMES));
        shown.add("…");
        shown.addAll(attempts.lastEntry().getValue());
        return String.join("\n", shown);
    }

    private static String withoutChanceInLine(String line) {
        return line.replaceFirst("^(sent +)\\S+Z", "$12026-11-25T20:51:28.829Z")
                .replaceFirst("^\\S+Z(  attempt 1)", "2026-11-25T20:51:30.365810413Z$1")
                .replaceFirst("^\\S+Z(  attempt 5)", "2026-11-25T20:55:29.10822765Z$1")
                .replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:43787")
                .replaceFirst("request [0-9a-f-]{36}", "request 6f20395e-d466-45e0-b8d4-477b10ec259b")
                .replaceFirst("trace 1-[0-9a-f]{8}-[0-9a-f]{24}", "trace 1-67a1b2c3-0123456789abcdef01234567")
                .replaceFirst("(    at .*\\.java):\\d+\\)", "$1:…)");
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path page, String text) {
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
