package stackrun.memory.expression;

import java.util.List;
import stackrun.memory.expression.path.Path;

/** Reads the conditions that are calls of functions, such as {@code begins_with(a, :b)}. */
record ConditionFunctions(ConditionParser parser, OperandRules rules) {

    Condition condition() {
        var name = parser.tokens.take().text();
        return switch (name) {
            case "attribute_exists" -> new Condition.Exists(path(name));
            case "attribute_not_exists" -> new Condition.NotExists(path(name));
            case "attribute_type" -> {
                var arguments = parser.arguments(name, 2);
                yield new Condition.HasType(arguments.getFirst(), rules.typeArgument(arguments.getLast()));
            }
            case "begins_with" -> {
                var arguments = parser.arguments(name, 2);
                rules.requirePrefix(arguments.getFirst());
                rules.requirePrefix(arguments.getLast());
                rules.requireDistinct(name, arguments.getFirst(), List.of(arguments.getLast()));
                yield new Condition.BeginsWith(arguments.getFirst(), arguments.getLast());
            }
            case "contains" -> {
                var arguments = parser.arguments(name, 2);
                rules.requireDistinct(name, arguments.getFirst(), List.of(arguments.getLast()));
                yield new Condition.Contains(arguments.getFirst(), arguments.getLast());
            }
            default -> throw parser.errors.unknownFunction(name);
        };
    }

    private Path path(String function) {
        return parser.pathArgument(parser.arguments(function, 1).getFirst(), function);
    }
}
