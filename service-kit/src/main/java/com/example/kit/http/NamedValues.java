package com.example.kit.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headers or query parameters, as the two maps of a proxy event contain them.
 *
 * @param lastValues the last value of each name
 * @param allValues all values of each name
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#apigateway-multivalue-headers-and-parameters">Multi-value
 *     headers and query string parameters</a>
 */
record NamedValues(
        @Nullable Map<String, String> lastValues, @Nullable Map<String, List<String>> allValues) {

    /**
     * Returns the only value of the names that match.
     *
     * @param name the name to report in a problem
     * @throws Refusal 400 if there are two values in either map or under different spellings, even if they are equal
     */
    Optional<String> onlyValue(String name, Predicate<String> matches) {
        var single = single(matches);
        var multiple = multiple(matches);
        if (single.size() > 1 || multiple.size() > 1 || !agree(single, multiple)) {
            throw new Refusal(Problem.invalid(name, "must be sent only once"));
        }
        return Stream.concat(single.stream(), multiple.stream()).findFirst();
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        if (lastValues != null) {
            names.addAll(lastValues.keySet());
        }
        if (allValues != null) {
            names.addAll(allValues.keySet());
        }
        return names;
    }

    private static boolean agree(List<String> single, List<String> multiple) {
        return single.isEmpty() || multiple.isEmpty() || single.equals(multiple);
    }

    private List<String> single(Predicate<String> matches) {
        return lastValues == null
                ? List.of()
                : lastValues.entrySet().stream()
                        .filter(entry -> matches.test(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private List<String> multiple(Predicate<String> matches) {
        return allValues == null
                ? List.of()
                : allValues.entrySet().stream()
                        .filter(entry -> matches.test(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
