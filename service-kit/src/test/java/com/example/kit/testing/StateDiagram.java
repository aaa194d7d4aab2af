package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A diagram of {@code docs/state-machines.md}, to be compared with the domain.
 *
 * <p>Transitions are lines as in the diagram, for example {@code PENDING --> CONFIRMED: StockReserved}. Several
 * messages after one colon are several transitions.
 */
public final class StateDiagram {

    /** The start of a diagram, and the end of a final state. */
    public static final String EDGE = "[*]";

    private static final Path FILE = Path.of("..", "docs", "state-machines.md");
    private static final Pattern ARROW = Pattern.compile("(\\S+) --> ([^\\s:]+)(?:: (.+))?");

    private final String title;
    private final Set<String> transitions = new TreeSet<>();

    private StateDiagram(String title) {
        this.title = title;
    }

    /** The diagram under the second-level heading of this name. */
    public static StateDiagram of(String title) {
        var diagram = new StateDiagram(title);
        section(title)
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("-->"))
                .forEach(diagram::read);
        return diagram;
    }

    /** The line of one transition. */
    public static String transition(Object from, Object to, Object message) {
        return "%s --> %s: %s".formatted(from, to, message);
    }

    /**
     * Fails if the domain differs from the diagram, and lists the differences.
     *
     * @param moves all transitions of the domain
     * @param states all states; a final state must be drawn as an end
     */
    public void verify(Set<String> moves, Set<String> states) {
        var domain = new TreeSet<>(moves);
        states.stream()
                .filter(state -> moves.stream().noneMatch(move -> move.startsWith(state + " ")))
                .forEach(end -> domain.add(end + " --> " + EDGE));
        assertThat(difference(domain, transitions))
                .as("what the domain does and the diagram %s of docs/state-machines.md does not show", title)
                .isEmpty();
        assertThat(difference(transitions, domain))
                .as("what the diagram %s of docs/state-machines.md shows and the domain does not do", title)
                .isEmpty();
    }

    private void read(String line) {
        var arrow = ARROW.matcher(line);
        if (!arrow.matches()) {
            throw new IllegalStateException(
                    "the diagram %s has a line that is no transition: %s".formatted(title, line));
        }
        var move = arrow.group(1) + " --> " + arrow.group(2);
        if (arrow.group(3) == null) {
            transitions.add(move);
        } else {
            Arrays.stream(arrow.group(3).split(", ")).forEach(message -> transitions.add(move + ": " + message));
        }
    }

    private static Set<String> difference(Set<String> of, Set<String> without) {
        return of.stream().filter(each -> !without.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String title) {
        try {
            var text = Files.readString(FILE);
            var from = text.indexOf("\n## " + title + "\n");
            if (from < 0) {
                throw new IllegalStateException("%s has no section %s".formatted(FILE, title));
            }
            var to = text.indexOf("\n## ", from + 1);
            return to < 0 ? text.substring(from) : text.substring(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
