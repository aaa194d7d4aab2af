package com.example.kit.http;

import java.util.Set;

/**
 * Who calls, as a verified access token says.
 *
 * @param subject the user's id in the pool, or the client's id for a machine
 */
public record Caller(String subject, Set<String> groups, Set<String> scopes) {

    /** Refuses a caller whose token lacks the scope. */
    public Caller withScope(String scope) {
        if (!scopes.contains(scope)) {
            throw new Refusal(
                    Problem.of(403, "forbidden", "You may not do this", "the token lacks the scope " + scope));
        }
        return this;
    }

    /** Refuses a caller who is not in the group. */
    public Caller inGroup(String group) {
        if (!groups.contains(group)) {
            throw new Refusal(Problem.of(
                    403, "forbidden", "You may not do this", "only members of the group %s may".formatted(group)));
        }
        return this;
    }
}
