package com.example.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Grants grants = new Grants(List.of(), clock, () -> {});

    @Test
    void forgetTheOldestWhereThereAreTooMany() {
        for (var i = 0; i <= 10_000; i++) {
            grants.add(grant("token " + i, Duration.ofDays(30)));
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(grants.all()).hasSize(10_000);
        assertThat(grants.ofRefreshToken("token 0")).isEmpty();
        assertThat(grants.ofRefreshToken("token 1")).isPresent();
    }

    @Test
    void areKeptAsLongAsAnAccessTokenOfTheirsCanLive() {
        grants.add(grant("old", Duration.ofHours(1)));

        clock.pass(Duration.ofHours(25));
        grants.add(grant("new", Duration.ofHours(1)));
        assertThat(grants.ofRefreshToken("old")).isPresent();

        clock.pass(Duration.ofSeconds(1));
        grants.add(grant("newer", Duration.ofHours(1)));
        assertThat(grants.ofRefreshToken("old")).isEmpty();
        assertThat(grants.ofRefreshToken("new")).isPresent();
    }

    private Grant grant(String token, Duration life) {
        var now = clock.instant();
        return new Grant(
                Secrets.fingerprint(token), token, "sub", "client", List.of(), true, now, now.plus(life), false);
    }
}
