package com.example.kit.architecture;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Violations of the rules, one per class. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate", "TimeUnitMismatch", "NowWithoutZone", "UnnecessaryLambda"
})
final class Careless {

    static final class ReadsAHeader {
        @Nullable
        String key(APIGatewayProxyRequestEvent event) {
            return event.getHeaders().get("Idempotency-Key");
        }
    }

    static final class ReadsAParameterByReference {
        final Function<APIGatewayProxyRequestEvent, Map<String, String>> query =
                APIGatewayProxyRequestEvent::getQueryStringParameters;
    }

    static final class ReadsABody {
        String body(APIGatewayProxyRequestEvent event) {
            return event.getBody();
        }
    }

    static final class AnswersByItself implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
        @Override
        public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
            return new APIGatewayProxyResponseEvent().withStatusCode(200);
        }
    }

    static final class AsksForNow {
        final Instant now = Instant.now();
    }

    static final class AsksForToday {
        final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    }

    static final class AsksForNowByReference {
        final Supplier<ZonedDateTime> now = ZonedDateTime::now;
    }

    static final class MakesAClock {
        final Clock clock = Clock.systemUTC();
    }

    static final class MakesATickingClock {
        final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    static final class AsksForMillis {
        final long millis = System.currentTimeMillis();
    }

    static final class AsksForNanos {
        final long nanos = System.nanoTime();
    }

    static final class MakesADate {
        final Date date = new Date();
    }

    static final class MakesARandomId {
        final UUID id = UUID.randomUUID();
    }

    static final class MakesAGenerator {
        final Random random = new Random();
    }

    static final class MakesASecureGenerator {
        final SecureRandom random = new SecureRandom();
    }

    static final class AsksForAGenerator {
        final RandomGenerator random = RandomGenerator.getDefault();
    }

    static final class AsksForTheThreadsGenerator {
        final Supplier<ThreadLocalRandom> random = ThreadLocalRandom::current;
    }

    static final class AsksMath {
        final double random = Math.random();
    }

    static final class ReadsTheEnvironment {
        final @Nullable String stage = System.getenv("STAGE");
    }

    static final class ReadsTheWholeEnvironment {
        final int size = System.getenv().size();
    }

    static final class ReadsAProperty {
        final @Nullable String stage = System.getProperty("stage");
    }

    static final class Sleeps {
        void pause() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class SleepsByUnit {
        void pause() throws InterruptedException {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    static final class Parks {
        void pause() {
            LockSupport.parkNanos(1);
        }
    }

    /** As it should be: no rule forbids it. */
    static final class Careful {
        Instant now(Clock clock) {
            return LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(Instant.now(clock))
                    ? clock.instant()
                    : Instant.EPOCH;
        }

        long chance(RandomGenerator random) {
            return random.nextLong();
        }
    }

    private Careless() {}
}
