package stackrun.iam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads policies strictly: an element that would be ignored could be a restriction.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM
 *     JSON policy language</a>
 */
final class PolicyReader {

    private static final String CURRENT = "2012-10-17";
    private static final Set<String> VERSIONS = Set.of(CURRENT, "2008-10-17");
    private static final Set<String> POLICY = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private final PolicyType type;
    private final String name;

    PolicyReader(PolicyType type, String name) {
        this.type = type;
        this.name = name;
    }

    List<Statement> statements(JsonNode policy) {
        Element root = new Element(name, "$", policy).onlyWith(POLICY);
        boolean variables = CURRENT.equals(version(root));
        List<Statement> statements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element element : root.required("Statement").items()) {
            Statement statement = statement(element.onlyWith(STATEMENT), statements.size(), variables);
            if (!ids.add(statement.id())) {
                throw element.problem("has the Sid of another statement: " + statement.id());
            }
            statements.add(statement);
        }
        return List.copyOf(statements);
    }

    private static @Nullable String version(Element root) {
        Element version = root.optional("Version");
        if (version != null && !VERSIONS.contains(version.text())) {
            throw version.problem("must be one of 2012-10-17 and 2008-10-17");
        }
        return version == null ? null : version.text();
    }

    private Statement statement(Element element, int position, boolean variables) {
        Element sid = element.optional("Sid");
        return new Statement(
                sid == null ? Integer.toString(position) : sid.text(),
                effect(element.required("Effect")),
                new PrincipalReader(type).principals(element),
                TargetReader.actions(element),
                new TargetReader(type, variables).resources(element),
                new ConditionReader(variables).conditions(element.optional("Condition")));
    }

    private static Effect effect(Element element) {
        return switch (element.text()) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw element.problem("must be Allow or Deny");
        };
    }
}
