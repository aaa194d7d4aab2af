package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.http.Caller.Kind;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.SignIn;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;

/** Verifies tokens of an embedded issuer that signs like Amazon Cognito, over HTTP. */
class AccessTokensTest {

    private static final String POOL = "eu-west-1_Tokens001";
    private static final String CALLBACK = "http://localhost/callback";
    private static final String PASSWORD = "Correct-Horse-1";
    private static final UUID SUBJECT = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");

    private static final AtomicReference<Duration> ISSUED_EARLIER_BY = new AtomicReference<>(Duration.ZERO);

    /** Shared by all tests, because creating the keys of a pool takes time. */
    @AutoClose
    private static final CognitoServer COGNITO = issuer();

    private final AccessTokens tokens =
            new AccessTokens(COGNITO.issuer(POOL), Set.of("people", "machines"), InstantSource.system());

    @Test
    void tellWhoCalls() {
        var caller = tokens.caller(Optional.of("Bearer " + token("people")));

        assertThat(caller.kind()).isEqualTo(Kind.PERSON);
        assertThat(caller.subject()).isEqualTo(SUBJECT.toString());
        assertThat(caller.groups()).containsExactly("analysts");
        assertThat(caller.scopes()).contains("orders/read");
    }

    @Test
    void tellThatAMachineCalls() {
        var secret = COGNITO.clientSecret(POOL, "machines").orElseThrow();
        var token = new SignIn(COGNITO.endpoint()).machineToken(POOL, "machines", secret, "orders/read");

        assertThat(tokens.caller(Optional.of("Bearer " + token)))
                .isEqualTo(new Caller(Kind.MACHINE, "machines", Set.of(), Set.of("orders/read")));
    }

    /** API Gateway's authorizer also accepts a token without the prefix. */
    @Test
    void mayComeWithoutTheWordBearer() {
        var token = token("people");

        assertThat(tokens.caller(Optional.of(token))).isEqualTo(tokens.caller(Optional.of("bearer " + token)));
    }

    @Test
    void areOfTheKnownClientsOnly() {
        refused(token("others"), "the access token was issued to a different client");
    }

    @Test
    void areNoIdTokens() {
        var identity = new SignIn(COGNITO.endpoint())
                .tokens(POOL, "people", CALLBACK, "alice", PASSWORD, "openid", "orders/read")
                .idToken();

        refused(String.valueOf(identity));
    }

    @Test
    void areGoodUntilTheyExpire() {
        ISSUED_EARLIER_BY.set(Duration.ofDays(1));
        var old = token("people");
        ISSUED_EARLIER_BY.set(Duration.ZERO);

        refused(old);
    }

    /** The same keys, under another name of the same host. */
    @Test
    void areOfThisPoolOnly() {
        var elsewhere =
                URI.create("http://localhost:%s/%s".formatted(COGNITO.endpoint().getPort(), POOL));
        var token = token("people");

        assertThatThrownBy(() -> new AccessTokens(elsewhere, Set.of("people"), InstantSource.system())
                        .caller(Optional.of(token)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void areRefusedWhereABitOfThemIsChanged() {
        var token = token("people");
        int signature = token.lastIndexOf('.');
        for (int at : List.of(2, token.indexOf('.') + 5, signature + 3, signature + 50)) {
            refused(token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic YWxpY2U6eA==",
                "a.b.c",
                "....",
                "null",
                "eyJhbGciOiJub25lIn0.e30."
            })
    void areTokensAndNothingElse(String header) {
        assertThatThrownBy(() -> tokens.caller(Optional.of(header))).isInstanceOf(Refusal.class);
    }

    @Test
    void areSigned() {
        refused(new PlainJWT(claims()).serialize());
    }

    @Test
    void stayGoodWhenThePoolSignsWithNewKeys() {
        var before = token("people");
        tokens.caller(Optional.of(before));

        COGNITO.rotateKeys(POOL);

        assertThat(tokens.caller(Optional.of(token("people"))).subject()).isEqualTo(SUBJECT.toString());
        assertThat(tokens.caller(Optional.of(before)).subject()).isEqualTo(SUBJECT.toString());
    }

    /** Unknown keys cause only occasional reads, and repeated forged tokens are never a fault. */
    @Test
    void areOfAKnownKeyOnly() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("unknown").generate();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build(), claims());
        forged.sign(new RSASSASigner(key));

        for (int i = 0; i < 5; i++) {
            refused(forged.serialize());
        }
        assertThat(tokens.caller(Optional.of(token("people"))).subject()).isEqualTo(SUBJECT.toString());
    }

    /** The token may be valid, so the caller is not told to sign in again. */
    @Test
    void areNotRefusedWhileTheKeysCannotBeRead() {
        var token = token("people");
        var cut = new AccessTokens(URI.create("http://127.0.0.1:1/" + POOL), Set.of("people"), InstantSource.system());

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> cut.caller(Optional.of(token)))
                    .isInstanceOf(PoolKeysUnavailable.class)
                    .hasMessage("the keys of the user pool cannot be read");
        }
    }

    private void refused(String token) {
        refused(token, "the access token is invalid or has expired");
    }

    private void refused(String token, String detail) {
        assertThatThrownBy(() -> tokens.caller(Optional.of("Bearer " + token)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(401);
                    assertThat(refusal.problem().detail()).isEqualTo(detail);
                    assertThat(refusal.headers()).containsEntry("WWW-Authenticate", "Bearer");
                });
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(COGNITO.issuer(POOL).toString())
                .subject(SUBJECT.toString())
                .claim("client_id", "people")
                .claim("token_use", "access")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .build();
    }

    private String token(String client) {
        return new SignIn(COGNITO.endpoint()).accessToken(POOL, client, CALLBACK, "alice", PASSWORD, "orders/read");
    }

    private static CognitoServer issuer() {
        try {
            var server = CognitoServer.start(0, null, () -> Instant.now().minus(ISSUED_EARLIER_BY.get()));
            server.define(UserPool.of(POOL, "tokens"));
            server.define(new Domain(POOL, "tokens"));
            server.define(ResourceServer.of(POOL, "orders", "read"));
            for (var client : List.of("people", "others")) {
                server.define(AppClient.forPeople(POOL, client, client, CALLBACK, List.of("openid", "orders/read")));
            }
            server.define(AppClient.forMachines(POOL, "machines", "machines", List.of("orders/read")));
            server.define(Group.of(POOL, "analysts"));
            server.define(new User(POOL, "alice", SUBJECT, PASSWORD, Map.of(), List.of("analysts"), false));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
