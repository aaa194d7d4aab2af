package com.example.kit.http;

import java.util.Set;

/**
 * Who calls, as a verified access token says.
 *
 * @param subject the user's id in the pool, or the client's id for a machine
 * @param groups the user's groups; a machine is in none
 */
public record Caller(Kind kind, String subject, Set<String> groups, Set<String> scopes) {

    /** What somebody is who calls. */
    public enum Kind {
        PERSON,
        MACHINE
    }

    /** Refuses a machine: what belongs to a person is nothing to a client that signed in for itself. */
    public Caller requirePerson() {
        if (kind == Kind.MACHINE) {
            throw forbidden("only people may: this token was issued to a machine");
        }
        return this;
    }

    /** Refuses a caller whose token lacks the scope. */
    public Caller requireScope(String scope) {
        if (!scopes.contains(scope)) {
            throw forbidden("the token lacks the scope " + scope);
        }
        return this;
    }

    /**
     * Refuses a person who is not in the group. A machine is not asked: it can be in no group, and a scope was granted to
     * it alone, where a person's client may ask for every scope in the name of whoever signs in.
     */
    public Caller requireGroup(String group) {
        if (kind == Kind.PERSON && !groups.contains(group)) {
            throw forbidden("only members of the group %s may".formatted(group));
        }
        return this;
    }

    private static Refusal forbidden(String detail) {
        return new Refusal(Problem.of(403, "forbidden", "You may not do this", detail));
    }
}
