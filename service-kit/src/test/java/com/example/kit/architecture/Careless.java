package com.example.kit.architecture;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.security.SecureRandom;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
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
import org.slf4j.MDC;

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

    static final class RemembersARequest {
        private String last = "";

        void serve(String request) {
            last = request + last.length();
        }
    }

    static final class SharesAFormat {
        private static final NumberFormat FORMAT = NumberFormat.getInstance(Locale.ROOT);

        String written(long number) {
            return FORMAT.format(number);
        }
    }

    static final class SharesAMap {
        private final HashMap<String, String> dimensions = new HashMap<>();

        void measure(String customer) {
            dimensions.put("customer", customer);
        }
    }

    static final class RemembersInTheThread {
        private static final ThreadLocal<String> CUSTOMER = ThreadLocal.withInitial(() -> "");

        void serve(String request) {
            CUSTOMER.set(request);
        }
    }

    static final class LeavesTheMdcSet {
        void serve(String request) {
            MDC.put("customer", request);
        }
    }

    static final class LeavesAProperty {
        void serve(String request) {
            System.setProperty("customer", request);
        }
    }

    /** Nothing of a request is kept. */
    static final class KeepsNothing {
        private final String name;

        KeepsNothing(String name) {
            this.name = name;
        }

        String serve(String request) {
            try (var _ = MDC.putCloseable("customer", request)) {
                return name + request;
            }
        }
    }
}
