package stackrun.iam;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The actions or resources of a statement.
 *
 * @param negated whether the statement applies to all others: {@code NotAction}, {@code NotResource}
 * @param texts the texts in the policy
 * @param patterns the compiled texts
 */
record Targets(boolean negated, List<String> texts, List<PolicyText> patterns) {

    /** Returns whether the statement applies to an action or resource. */
    boolean include(String value, AccessRequest request) {
        if (negated) {
            return patterns.stream().allMatch(pattern -> pattern.resolves(request) && !pattern.matches(value, request));
        }
        return patterns.stream().anyMatch(pattern -> pattern.matches(value, request));
    }

    /** Returns what a statement can lose: each text, or, of a negation, only all of it. */
    List<String> parts() {
        return negated ? List.of("all but " + String.join(", ", texts)) : texts;
    }

    /** Returns only one of {@link #parts}. */
    Targets only(String part) {
        return keep(part, true);
    }

    /** Returns all {@link #parts} but one. */
    Targets without(String part) {
        return keep(part, false);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    private Targets keep(String part, boolean equal) {
        if (negated) {
            return parts().getFirst().equals(part) == equal ? this : new Targets(false, List.of(), List.of());
        }
        List<Integer> kept = IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).equals(part) == equal)
                .boxed()
                .toList();
        return new Targets(
                false,
                kept.stream().map(texts::get).toList(),
                kept.stream().map(patterns::get).toList());
    }
}
