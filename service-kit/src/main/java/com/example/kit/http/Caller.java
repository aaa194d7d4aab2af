package com.example.kit.http;

import java.util.Set;

/**
 * The caller of a request, as identified by a verified access token.
 *
 * @param subject the user's id in the pool, or the client's id for a machine
 * @param groups the user's groups; a machine is in none
 */
public record Caller(Kind kind, String subject, Set<String> groups, Set<String> scopes) {

    /** Distinguishes people from machines. */
    public enum Kind {
        PERSON,
        MACHINE
    }

    /** Refuses a machine, because the resource belongs to a person. */
    public Caller requirePerson() {
        if (kind == Kind.MACHINE) {
            throw forbidden("only people may call this operation: the access token was issued to a machine");
        }
        return this;
    }

    /** Refuses a caller whose token lacks the scope. */
    public Caller requireScope(String scope) {
        if (!scopes.contains(scope)) {
            throw forbidden("the access token lacks the scope " + scope);
        }
        return this;
    }

    /**
     * Refuses a person who is not in the group. Machines pass: they cannot be in a group, and their scopes were granted
     * to them individually, whereas a person's client may request every scope for anyone who signs in.
     */
    public Caller requireGroup(String group) {
        if (kind == Kind.PERSON && !groups.contains(group)) {
            throw forbidden("only members of the group %s may call this operation".formatted(group));
        }
        return this;
    }

    private static Refusal forbidden(String detail) {
        return new Refusal(Problem.of(403, "forbidden", detail));
    }
}
