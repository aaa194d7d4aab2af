package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.http.Caller.Kind;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens the pool did sign, whose claims are others than Cognito's usual ones. */
class ClaimsTest {

    private static final String POOL = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Claims001";
    private static final RSAKey KEY = key();

    private final AccessTokens tokens =
            new AccessTokens(URI.create(POOL), Set.of("people"), new ImmutableJWKSet<>(new JWKSet(KEY)));

    @Test
    void areTakenAsTheyUsuallyAre() {
        assertThat(caller("scope", "orders/read orders/write"))
                .isEqualTo(new Caller(Kind.PERSON, "alice-sub", Set.of(), Set.of("orders/read", "orders/write")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "exp", "client_id", "token_use"})
    void areAllNeeded(String claim) {
        refused(claim, null);
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Claims002",
        "token_use, id",
        "client_id, others",
        "client_id, ''"
    })
    void areOfThisPoolForThisUseAndOfAKnownClient(String claim, String value) {
        refused(claim, value);
    }

    /** A minute is for clocks that differ. */
    @Test
    void areGoodUntilTheyExpire() {
        refused("exp", Date.from(Instant.now().minus(Duration.ofSeconds(90))));
        refused("nbf", Date.from(Instant.now().plus(Duration.ofSeconds(90))));
    }

    /** A machine is asked for less than a person, so a token has to be one's in both respects. */
    @Test
    void makeAMachineOnlyOfAClientThatIsItsOwnSubjectAndNamesNoUser() {
        assertThat(caller("sub", "people").kind()).isEqualTo(Kind.PERSON);
        assertThat(caller("username", null).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void giveNoGroupsWhereTheyAreNoList() {
        assertThat(caller("cognito:groups", "analysts").groups()).isEmpty();
    }

    @Test
    void giveNoScopeWhereThereIsNone() {
        assertThatThrownBy(() -> caller("scope", null).requireScope("orders/read"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void areAskedForWhereThereIsNoToken() {
        assertThatThrownBy(() -> tokens.caller(Optional.empty())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(401);
            assertThat(refusal.problem().detail()).contains("required in the Authorization header");
        });
    }

    private void refused(String claim, @Nullable Object value) {
        assertThatThrownBy(() -> caller(claim, value))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(401));
    }

    private Caller caller(String claim, @Nullable Object value) {
        var claims = new HashMap<String, Object>(Map.of(
                "iss", POOL,
                "sub", "alice-sub",
                "username", "alice",
                "exp", Date.from(Instant.now().plus(Duration.ofHours(1))),
                "client_id", "people",
                "token_use", "access",
                "scope", "orders/read"));
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return tokens.caller(Optional.of("Bearer " + signed(claims)));
    }

    private static String signed(Map<String, Object> claims) {
        var all = new JWTClaimsSet.Builder();
        claims.forEach(all::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), all.build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
