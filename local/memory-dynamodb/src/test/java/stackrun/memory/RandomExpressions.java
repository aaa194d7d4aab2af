package stackrun.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Expressions of one request, drawn from their grammar, with the names and values they speak of. */
final class RandomExpressions {

    private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> TYPES = List.of("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS");

    private static final Set<String> RESERVED = Set.of("status", "rank", "shard");

    /** DynamoDB Local refuses paths into keys in some places only, and values of a wrong type for an index in some. */
    private static final Set<String> KEYS = Set.of("pk", "sk", "ownerId", "rank", "shard");

    private final RandomValues values;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> literals = new LinkedHashMap<>();
    private boolean any;

    RandomExpressions(RandomValues values) {
        this.values = values;
    }

    /** Now and then one that no expression uses, or one too few. */
    Map<String, String> names() {
        if (values.oneIn(150)) {
            names.put("#unused", "a");
        }
        if (values.oneIn(150) && !names.isEmpty()) {
            names.remove(names.keySet().iterator().next());
        }
        return names;
    }

    Map<String, AttributeValue> literals() {
        if (values.oneIn(150)) {
            literals.put(":unused", AttributeValue.fromS("a"));
        }
        if (values.oneIn(150) && !literals.isEmpty()) {
            literals.remove(literals.keySet().iterator().next());
        }
        return literals;
    }

    boolean any() {
        return any;
    }

    private String maybeBroken(String expression) {
        any = true;
        if (values.oneIn(150)) {
            var words = expression.split(" ");
            words[values.random().nextInt(words.length)] =
                    values.of(List.of("", "AND", "(", "!", "9", "size", "foo ("));
            return String.join(" ", words);
        }
        return expression;
    }

    String condition() {
        return maybeBroken(condition(2));
    }

    private String condition(int depth) {
        if (depth > 0 && !values.oneIn(3)) {
            return switch (values.random().nextInt(5)) {
                case 0 -> "NOT " + condition(depth - 1);
                case 1 -> "( %s ) and %s".formatted(condition(depth - 1), condition(depth - 1));
                case 2 -> condition(depth - 1) + " AND " + condition(depth - 1);
                case 3 -> condition(depth - 1) + " or " + condition(depth - 1);
                default -> "( " + condition(depth - 1) + " )";
            };
        }
        return switch (values.random().nextInt(13)) {
            case 0 -> "attribute_exists ( %s )".formatted(path());
            case 1 -> "attribute_not_exists ( %s )".formatted(path());
            case 2 -> "attribute_type ( %s , %s )".formatted(path(), literal(AttributeValue.fromS(values.of(TYPES))));
            case 3 -> "begins_with ( %s , %s )".formatted(path(), literal(prefix()));
            case 4 -> "contains ( %s , %s )".formatted(path(), operand());
            case 5 -> "%s BETWEEN %s AND %s".formatted(operand(), operand(), operand());
            case 6 ->
                "%s IN ( %s )"
                        .formatted(
                                operand(),
                                IntStream.rangeClosed(0, values.random().nextInt(3))
                                        .mapToObj(i -> operand())
                                        .collect(Collectors.joining(" , ")));
            case 8, 9, 10 ->
                "%s %s %s"
                        .formatted(
                                name(values.of(List.of("n", "rank"))),
                                values.of(COMPARATORS),
                                literal(values.smallNumber()));
            case 7 -> "size ( %s ) %s %s".formatted(path(), values.of(COMPARATORS), literal(values.number()));
            default -> "%s %s %s".formatted(operand(), values.of(COMPARATORS), operand());
        };
    }

    private AttributeValue prefix() {
        return values.oneIn(20) ? values.any() : values.oneIn(3) ? AttributeValue.fromB(values.bytes()) : values.text();
    }

    private String operand() {
        return values.oneIn(2) ? path() : literal(values.any());
    }

    String literal(AttributeValue value) {
        var name = ":v" + literals.size();
        literals.put(name, value);
        return name;
    }

    String name(String attribute) {
        if (values.oneIn(3) || (RESERVED.contains(attribute) && !values.oneIn(50))) {
            names.put("#" + attribute, attribute);
            return "#" + attribute;
        }
        return attribute;
    }

    private String path() {
        var attribute = values.of(RandomValues.ATTRIBUTES);
        var path = new StringBuilder(name(attribute));
        while (!KEYS.contains(attribute) && values.oneIn(3)) {
            path.append(
                    values.oneIn(2)
                            ? "." + name(values.of(RandomValues.ATTRIBUTES))
                            : "[" + values.random().nextInt(4) + "]");
        }
        return path.toString();
    }

    /** Of an attribute that is no key. */
    private String target() {
        while (true) {
            var path = path();
            if (!KEYS.contains(path.replace("#", ""))) {
                return path;
            }
        }
    }

    String projection() {
        return maybeBroken(IntStream.rangeClosed(0, values.random().nextInt(3))
                .mapToObj(i -> path())
                .collect(Collectors.joining(" , ")));
    }

    String update() {
        var sections = new LinkedHashMap<String, String>();
        for (int i = values.random().nextInt(3); i >= 0; i--) {
            switch (values.random().nextInt(7)) {
                case 0 -> add(sections, "REMOVE", target());
                case 1 ->
                    add(
                            sections,
                            "ADD",
                            values.oneIn(3) ? "tags " + literal(values.tags()) : target() + " " + literal(addend()));
                case 2 -> add(sections, "DELETE", tagsOrTarget() + " " + literal(values.tags()));
                default -> {
                    if (values.oneIn(4)) {
                        var key = values.of(List.of("ownerId", "rank", "shard"));
                        add(
                                sections,
                                "SET",
                                name(key) + " = " + literal(SampleTables.keyValue("plain", key, values, false)));
                    } else {
                        add(sections, "SET", target() + " = " + value());
                    }
                }
            }
        }
        return maybeBroken(sections.entrySet().stream()
                .map(section -> section.getKey() + " " + section.getValue())
                .collect(Collectors.joining(" ")));
    }

    private String tagsOrTarget() {
        return values.oneIn(4) ? target() : "tags";
    }

    private static void add(Map<String, String> sections, String section, String clause) {
        sections.merge(section, clause, (one, other) -> one + " , " + other);
    }

    private AttributeValue addend() {
        return values.oneIn(20) ? values.any() : values.oneIn(2) ? values.canonicalNumber() : values.set();
    }

    private String value() {
        return switch (values.random().nextInt(8)) {
            case 0 -> path();
            case 1 -> "if_not_exists ( %s , %s )".formatted(path(), literal(values.any()));
            case 2 -> "list_append ( %s , %s )".formatted(list(), list());
            case 3 -> "%s + %s".formatted(number(), number());
            case 4 -> "%s - %s".formatted(number(), number());
            default -> literal(values.any());
        };
    }

    private String list() {
        return values.oneIn(2)
                ? literal(values.list())
                : "if_not_exists ( %s , %s )".formatted(path(), literal(values.list()));
    }

    private String number() {
        return switch (values.random().nextInt(3)) {
            case 0 -> name(values.of(List.of("n", "rank", "shard")));
            case 1 -> "if_not_exists ( %s , %s )".formatted(path(), literal(values.canonicalNumber()));
            default -> literal(values.canonicalNumber());
        };
    }

    /** @param range empty where the key has no range key */
    String keyCondition(String hash, AttributeValue hashValue, String range, AttributeValue... rangeValues) {
        var condition = "%s = %s".formatted(name(hash), literal(hashValue));
        if (range.isEmpty() || values.oneIn(3)) {
            return maybeBroken(condition);
        }
        var onRange = switch (values.random().nextInt(8)) {
            case 0 -> "begins_with ( %s , %s )".formatted(name(range), literal(rangeValues[0]));
            case 1, 2 ->
                "%s BETWEEN %s AND %s".formatted(name(range), literal(rangeValues[0]), literal(rangeValues[1]));
            default -> "%s %s %s".formatted(name(range), values.of(COMPARATORS), literal(rangeValues[0]));
        };
        return maybeBroken(values.oneIn(4) ? onRange + " AND " + condition : condition + " AND " + onRange);
    }
}
