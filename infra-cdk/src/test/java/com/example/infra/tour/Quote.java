package com.example.infra.tour;

import java.util.List;
import java.util.Locale;

/**
 * Code that the tour shows, and the lines of a file that it links to.
 *
 * @param anchor the fragment of the link, as GitHub reads it: {@code L42} or {@code L42-L45}
 */
record Quote(SourceFile file, String anchor, Excerpt code) {

    /** True if the link leads to the quoted lines. */
    boolean isAtItsLines() {
        return occursOnce() && anchor.equals(currentAnchor());
    }

    boolean occursOnce() {
        return places().size() == 1;
    }

    /** The fragment that leads to the quoted lines. */
    String currentAnchor() {
        var first = places().getFirst();
        var last = first + code.lines().size() - 1;
        return first == last
                ? String.format(Locale.ROOT, "L%d", first)
                : String.format(Locale.ROOT, "L%d-L%d", first, last);
    }

    /** The difference between link and file, and what to do about it. */
    String complaint() {
        var places = places();
        return switch (places.size()) {
            case 0 ->
                "%s no longer contains `%s`; %s. Quote that one, or another."
                        .formatted(file.path(), code.firstLine(), code.mostSimilar(file.lines()));
            case 1 -> "%s#%s: the quoted code is at %s now.".formatted(file.path(), anchor, currentAnchor());
            default ->
                "%s contains `%s` at the lines %s: quote more of it.".formatted(file.path(), code.firstLine(), places);
        };
    }

    private List<Integer> places() {
        return code.in(file.lines());
    }
}
