package stackrun.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the actions and resources of a statement. */
final class TargetReader {

    private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");
    private static final Pattern RESOURCE = Pattern.compile("\\*|arn:[^:]+:[^:*?]+(:.*)?", Pattern.DOTALL);
    private static final int FIELDS = 6;
    private static final Targets EVERYTHING =
            new Targets(false, List.of("*"), List.of(PolicyText.of("*", TextStyle.LIKE, false)));

    private final PolicyType type;
    private final boolean variables;

    TargetReader(PolicyType type, boolean variables) {
        this.type = type;
        this.variables = variables;
    }

    static Targets actions(Element statement) {
        return targets(one(statement, "Action", "NotAction"), TargetReader::action);
    }

    Targets resources(Element statement) {
        if (type.namesResources()) {
            return targets(one(statement, "Resource", "NotResource"), this::resource);
        }
        refuse(statement.optional("Resource"));
        refuse(statement.optional("NotResource"));
        return EVERYTHING;
    }

    private static Targets targets(Element element, Function<Element, PolicyText> compile) {
        List<String> texts = new ArrayList<>();
        List<PolicyText> patterns = new ArrayList<>();
        for (Element item : element.items()) {
            texts.add(item.text());
            patterns.add(compile.apply(item));
        }
        return new Targets(element.lastName().startsWith("Not"), List.copyOf(texts), List.copyOf(patterns));
    }

    /** Exactly one of an element and its negation has to be there. */
    private static Element one(Element statement, String name, String negation) {
        Element plain = statement.optional(name);
        Element negated = statement.optional(negation);
        if (plain != null && negated != null) {
            throw negated.problem("excludes " + name);
        }
        if (plain == null && negated == null) {
            throw statement.problem("needs " + name + " or " + negation);
        }
        return plain != null ? plain : statement.required(negation);
    }

    private static PolicyText action(Element element) {
        if (!ACTION.matcher(element.text()).matches()) {
            throw element.problem("must be * or a service prefix, a colon and an action: " + element.text());
        }
        return PolicyText.ignoringCase(element.text(), TextStyle.LIKE, false);
    }

    /**
     * Of an incomplete ARN both readings match: completed with wildcards, and with a last {@code *} that runs on.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Names: incomplete
     *     ARNs, wildcards</a>
     */
    private PolicyText resource(Element element) {
        String text = element.text();
        if (!RESOURCE.matcher(text).matches()) {
            throw element.problem("must be * or an ARN, without a wildcard for the service: " + text);
        }
        long missing = text.equals("*")
                ? 0
                : FIELDS - 1 - text.chars().filter(c -> c == ':').count();
        if (missing > 0 && type == PolicyType.SESSION) {
            throw element.problem("is an incomplete ARN, which session policies do not support: " + text);
        }
        PolicyText written = PolicyText.of(text, TextStyle.RESOURCE, variables);
        return missing > 0 && !type.namesPrincipals()
                ? written.or(PolicyText.of(text + ":*".repeat((int) missing), TextStyle.RESOURCE, variables))
                : written;
    }

    private static void refuse(@Nullable Element element) {
        if (element != null) {
            throw element.problem("is not possible in a trust policy, which applies to its role");
        }
    }
}
