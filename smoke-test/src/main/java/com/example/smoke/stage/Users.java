package com.example.smoke.stage;

import java.util.Optional;

/** The users who take part in the test. */
@FunctionalInterface
public interface Users {

    /**
     * Returns an access token of the user in this role; empty if no user was named.
     *
     * @throws CannotTest if the user cannot sign in
     */
    Optional<String> token(Role role);
}
