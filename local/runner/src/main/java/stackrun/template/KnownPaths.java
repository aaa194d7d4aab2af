package stackrun.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The properties of an object that are ignored, and those whose values are restricted, by their paths below the object.
 *
 * <p>A path such as {@code Target/RoleArn} names a nested property, and {@code *} matches each object of a list.
 */
final class KnownPaths {

    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    void ignore(Set<String> paths) {
        ignored.addAll(paths);
    }

    void restrict(Map<String, Rule> rulesByPath) {
        rules.putAll(rulesByPath);
    }

    boolean ignores(String name) {
        return ignored.contains(name);
    }

    boolean restricts(String name) {
        return rules.containsKey(name);
    }

    /** Returns the paths below a nested object, or below {@code name/*}. */
    KnownPaths below(String name) {
        var below = new KnownPaths();
        var prefix = name + "/";
        ignored.stream()
                .filter(path -> path.startsWith(prefix))
                .forEach(path -> below.ignored.add(path.substring(prefix.length())));
        rules.forEach((path, rule) -> {
            if (path.startsWith(prefix)) {
                below.rules.put(path.substring(prefix.length()), rule);
            }
        });
        return below;
    }

    /** Checks one property of an object. */
    void check(Value object, String name) {
        var rule = rules.get(name);
        if (rule != null) {
            rule.check(object.at(name));
        }
    }

    /** Checks all restricted properties of an object, nested ones too. */
    void checkAll(Value object) {
        rules.forEach(
                (path, rule) -> places(object, List.of(path.split("/", -1))).forEach(rule::check));
    }

    private static Stream<Value> places(Value from, List<String> names) {
        if (names.isEmpty()) {
            return Stream.of(from);
        }
        var rest = names.subList(1, names.size());
        return names.getFirst().equals("*")
                ? from.list().stream().flatMap(each -> places(each, rest))
                : places(from.at(names.getFirst()), rest);
    }
}
