package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Demo;
import com.example.local.lambda.Environments.Mode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InProcessShopTest extends ShopTests {

    @Override
    Mode mode() {
        return Mode.IN_PROCESS;
    }

    @Test
    void hasOrdersComeApartWhereTheyAreToldTo() throws Exception {
        var start = Instant.now();

        var _ = new Demo(run, Duration.ofSeconds(60), line -> {}).run(3, Duration.ofSeconds(1), Duration.ZERO);

        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
    }
}
