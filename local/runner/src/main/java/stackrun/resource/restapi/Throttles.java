package stackrun.resource.restapi;

import java.math.BigDecimal;
import java.util.Optional;
import stackrun.gateway.api.Throttle;
import stackrun.template.Properties;

/** Reads the rate and the burst of a throttle. As in API Gateway, the account's limit replaces a missing one. */
public final class Throttles {

    private static final int ACCOUNT_BURST = 5_000;
    private static final double ACCOUNT_RATE = 10_000;

    private Throttles() {}

    /** Returns the throttle, or empty if neither limit is set. */
    public static Optional<Throttle> read(Properties properties, String rateName, String burstName) {
        var rate = properties.findNumber(rateName).map(BigDecimal::doubleValue);
        var burst = properties.findInt(burstName);
        return rate.isEmpty() && burst.isEmpty()
                ? Optional.empty()
                : Optional.of(new Throttle(rate.orElse(ACCOUNT_RATE), burst.orElse(ACCOUNT_BURST)));
    }
}
