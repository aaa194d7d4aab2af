package com.example.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.SignIn;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;

/**
 * The shop's user pool for one test run. People sign in as on AWS, with a code and PKCE, and get a token that functions
 * verify with the pool's published keys.
 */
public final class SamplePool {

    /** Somebody the pool knows, by user name, and the groups they are in. */
    public record Person(String name, List<String> groups) {

        public static final Person ALICE = new Person("alice", List.of());
        public static final Person BOB = new Person("bob", List.of());
        public static final Person MANAGER = new Person("manager", List.of("stock-managers"));
        public static final Person ANALYST = new Person("analyst", List.of("analysts"));

        private static final List<Person> ALL = List.of(ALICE, BOB, MANAGER, ANALYST);

        /** The {@code sub} of the person's tokens. */
        public String subject() {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    private static final String POOL = "eu-west-1_Shop00001";
    private static final String CLIENT = "people";
    private static final String MACHINE = "machine";
    private static final String OTHER_CLIENT = "others";
    private static final String CALLBACK = "http://localhost/callback";
    private static final String PASSWORD = "Correct-Horse-1";

    private static final CognitoServer COGNITO = start();

    private SamplePool() {}

    /** The environment variables of a function for the pool: its issuer and the accepted clients. */
    public static Map<String, String> environment() {
        return Map.of(
                "TOKEN_ISSUER",
                COGNITO.issuer(POOL).toString(),
                "TOKEN_CLIENTS",
                CLIENT + "," + MACHINE,
                "ALLOWED_ORIGIN",
                "http://localhost:8080");
    }

    /** An access token of the person for these scopes. */
    public static String token(Person person, String... scopes) {
        return signedIn(CLIENT, person, scopes);
    }

    /** As {@link #token}, but got through a client the functions do not know. */
    public static String tokenOfOtherClient(Person person, String... scopes) {
        return signedIn(OTHER_CLIENT, person, scopes);
    }

    /** An access token that a machine got for itself, by client credentials. */
    public static String machineToken(String... scopes) {
        var secret = COGNITO.clientSecret(POOL, MACHINE).orElseThrow();
        return new SignIn(COGNITO.endpoint()).machineToken(POOL, MACHINE, secret, scopes);
    }

    private static String signedIn(String client, Person person, String... scopes) {
        return new SignIn(COGNITO.endpoint()).accessToken(POOL, client, CALLBACK, person.name(), PASSWORD, scopes);
    }

    /** Runs as long as this JVM: every test class shares it. */
    private static CognitoServer start() {
        try {
            var cognito = CognitoServer.start();
            cognito.define(UserPool.of(POOL, "shop"));
            cognito.define(new Domain(POOL, "shop"));
            for (var server : List.of("orders", "stock", "sales")) {
                cognito.define(ResourceServer.of(POOL, server, "read", "write"));
            }
            var scopes = List.of("orders/read", "orders/write", "stock/read", "stock/write", "sales/read");
            cognito.define(AppClient.forPeople(POOL, CLIENT, "People", CALLBACK, scopes));
            cognito.define(AppClient.forPeople(POOL, OTHER_CLIENT, "Others", CALLBACK, scopes));
            cognito.define(AppClient.forMachines(POOL, MACHINE, "Machine", scopes));
            for (var person : Person.ALL) {
                person.groups.forEach(group -> cognito.define(Group.of(POOL, group)));
                cognito.define(user(person));
            }
            return cognito;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static User user(Person person) {
        return new User(
                POOL, person.name(), UUID.fromString(person.subject()), PASSWORD, Map.of(), person.groups, false);
    }
}
