package stackrun.iam;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled statement.
 *
 * @param id the {@code Sid}, or the position, counted from 0
 * @param principals null in identity policies, which apply to the identity that they are attached to
 */
record Statement(
        String id,
        Effect effect,
        @Nullable Principals principals,
        Targets actions,
        Targets resources,
        List<Condition> conditions) {

    /** Returns whether action, resource and all conditions match; principals are compared by {@link #names}. */
    boolean matches(AccessRequest request) {
        return actions.include(request.action(), request)
                && resources.include(request.resource(), request)
                && conditions.stream().allMatch(condition -> condition.isMet(request));
    }

    /** Returns how closely the statement names a caller. */
    PrincipalMatch names(Caller caller) {
        return principals == null ? PrincipalMatch.DIRECT : principals.match(caller);
    }

    /** Returns a grant for each action and resource. */
    List<Grant> grants(PolicyType type, String policy) {
        StatementReference reference = new StatementReference(type, policy, id);
        List<String> texts = conditions.stream().map(Condition::text).toList();
        List<Grant> grants = new ArrayList<>();
        for (String action : actions.parts()) {
            for (String resource : resources.parts()) {
                grants.add(new Grant(reference, action, resource, texts));
            }
        }
        return grants;
    }

    /** Returns the statements that remain: the action on other resources, and all other actions. */
    List<Statement> without(String action, String resource) {
        return List.of(
                        with(actions.only(action), resources.without(resource)),
                        with(actions.without(action), resources))
                .stream()
                .filter(statement -> !statement.actions.isEmpty() && !statement.resources.isEmpty())
                .toList();
    }

    private Statement with(Targets otherActions, Targets otherResources) {
        return new Statement(id, effect, principals, otherActions, otherResources, conditions);
    }
}
