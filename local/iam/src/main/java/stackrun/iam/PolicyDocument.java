package stackrun.iam;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A compiled policy: identity policy, permissions boundary, session policy, resource policy or trust policy. */
public final class PolicyDocument {

    private final PolicyType type;
    private final String name;
    private final List<Statement> statements;

    private PolicyDocument(PolicyType type, String name, List<Statement> statements) {
        this.type = type;
        this.name = name;
        this.statements = statements;
    }

    /**
     * Compiles a policy.
     *
     * @param type the type, which decides whether statements name principals and resources
     * @param name the name in reports and references
     * @param policy the JSON document, without intrinsic functions
     * @throws InvalidPolicyException naming the JSON path of an element that is unknown, missing or malformed
     */
    public static PolicyDocument read(PolicyType type, String name, JsonNode policy) {
        return new PolicyDocument(type, name, new PolicyReader(type, name).statements(policy));
    }

    /** Returns the type of the policy. */
    public PolicyType type() {
        return type;
    }

    /** Returns each action on each resource that a statement allows. */
    public List<Grant> grants() {
        return statements.stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .flatMap(statement -> statement.grants(type, name).stream())
                .distinct()
                .toList();
    }

    /**
     * Returns this policy without a grant.
     *
     * @throws IllegalArgumentException if the policy does not have the grant
     */
    public PolicyDocument without(Grant grant) {
        if (!grants().contains(grant)) {
            throw new IllegalArgumentException(name + " has no grant " + grant);
        }
        List<Statement> remaining = statements.stream()
                .flatMap(statement -> remaining(statement, grant))
                .toList();
        return new PolicyDocument(type, name, remaining);
    }

    /** Returns the statements that match a request, its principals aside. */
    Stream<Statement> matching(Effect effect, AccessRequest request) {
        return statements.stream()
                .filter(statement -> statement.effect() == effect)
                .filter(statement -> statement.matches(request));
    }

    StatementReference reference(Statement statement) {
        return new StatementReference(type, name, statement.id());
    }

    private Stream<Statement> remaining(Statement statement, Grant grant) {
        return statement.grants(type, name).contains(grant)
                ? statement.without(grant.action(), grant.resource()).stream()
                : Stream.of(statement);
    }
}
