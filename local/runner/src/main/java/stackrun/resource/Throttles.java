package stackrun.resource;

import java.math.BigDecimal;
import java.util.Optional;
import stackrun.gateway.api.Throttle;
import stackrun.template.Properties;

/** Reads the two numbers of a throttle; API Gateway takes the account's own for one that is missing. */
final class Throttles {

    private static final int ACCOUNT_BURST = 5_000;
    private static final double ACCOUNT_RATE = 10_000;

    private Throttles() {}

    static Optional<Throttle> read(Properties properties, String rateName, String burstName) {
        var rate = properties.findNumber(rateName).map(BigDecimal::doubleValue);
        var burst = properties.findInt(burstName);
        return rate.isEmpty() && burst.isEmpty()
                ? Optional.empty()
                : Optional.of(new Throttle(rate.orElse(ACCOUNT_RATE), burst.orElse(ACCOUNT_BURST)));
    }
}
