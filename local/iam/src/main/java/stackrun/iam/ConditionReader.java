package stackrun.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a statement.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html">Condition</a>
 */
final class ConditionReader {

    private static final String IF_EXISTS = "ifexists";

    private final boolean variables;

    ConditionReader(boolean variables) {
        this.variables = variables;
    }

    List<Condition> conditions(@Nullable Element element) {
        List<Condition> conditions = new ArrayList<>();
        if (element != null) {
            for (Element operator : element.members()) {
                for (Element key : operator.members()) {
                    conditions.add(condition(operator, key, keyName(operator, key)));
                }
            }
        }
        return List.copyOf(conditions);
    }

    private Condition condition(Element operator, Element values, String key) {
        String spelling = operator.lastName();
        String name = spelling.toLowerCase(Locale.ROOT);
        List<String> texts = values.items().stream().map(Element::scalar).toList();
        if (name.equals("null")) {
            return nullCondition(spelling, values, key, texts);
        }
        SetQualifier qualifier = qualifier(name);
        boolean ifExists = name.endsWith(IF_EXISTS);
        String bare = name.substring(qualifier.prefix().length(), name.length() - (ifExists ? IF_EXISTS.length() : 0));
        Operator comparison = Operator.named(bare);
        if (comparison == null) {
            throw operator.problem("is not a condition operator");
        }
        List<ValueComparison> comparisons =
                values.items().stream().map(value -> compile(comparison, value)).toList();
        boolean multivalued = MultivaluedKeys.contain(key);
        return new OperatorCondition(spelling, key, texts, comparison, qualifier, ifExists, multivalued, comparisons);
    }

    private static Condition nullCondition(String spelling, Element values, String key, List<String> texts) {
        if (!texts.stream().allMatch(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            throw values.problem("must be true or false");
        }
        return new NullCondition(spelling, key, texts);
    }

    private ValueComparison compile(Operator comparison, Element value) {
        String text = value.scalar();
        try {
            return comparison.compile(text, variables);
        } catch (IllegalArgumentException e) {
            throw value.problem(String.valueOf(e.getMessage()));
        }
    }

    private static SetQualifier qualifier(String name) {
        for (SetQualifier qualifier : SetQualifier.values()) {
            if (qualifier != SetQualifier.NONE && name.startsWith(qualifier.prefix())) {
                return qualifier;
            }
        }
        return SetQualifier.NONE;
    }

    /** Keys may contain dots, so that the path alone does not tell them. */
    private static String keyName(Element operator, Element key) {
        return key.path().substring(operator.path().length() + 1);
    }
}
