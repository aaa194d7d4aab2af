package stackrun.embedded.cognito.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.SettableClock;

class GrantsTest {

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Grants grants = new Grants(List.of(), clock, 3, () -> {});

    @Test
    void forgetTheOldestWhereThereAreTooMany() {
        add("first", Duration.ofDays(30));
        add("second", Duration.ofDays(30));
        add("third", Duration.ofDays(30));
        add("fourth", Duration.ofDays(30));

        assertThat(grants.all()).hasSize(3);
        assertThat(grants.ofRefreshToken("first")).isEmpty();
        assertThat(grants.ofRefreshToken("second")).isPresent();
    }

    @Test
    void forgetFirstThoseNoTokenOfWhichCanBeAlive() {
        add("old but long", Duration.ofDays(30));
        add("young but short", Duration.ofHours(1));
        add("young", Duration.ofDays(30));

        clock.pass(Duration.ofHours(25));
        add("new", Duration.ofDays(30));

        assertThat(grants.ofRefreshToken("young but short")).isEmpty();
        assertThat(grants.ofRefreshToken("old but long")).isPresent();
    }

    @Test
    void areKeptWhileAnAccessTokenOfTheirsMayBeAlive() {
        add("first", Duration.ofDays(30));
        add("short", Duration.ofHours(1));
        add("third", Duration.ofDays(30));

        clock.pass(Duration.ofHours(24));
        add("new", Duration.ofDays(30));

        assertThat(grants.ofRefreshToken("short")).isPresent();
        assertThat(grants.ofRefreshToken("first")).isEmpty();
    }

    private void add(String token, Duration life) {
        grants.add(grant(token, life));
        clock.pass(Duration.ofSeconds(1));
    }

    private Grant grant(String token, Duration life) {
        var now = clock.instant();
        return new Grant(Secrets.fingerprint(token), token, "sub", "client", List.of(), now, now.plus(life));
    }
}
