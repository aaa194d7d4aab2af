package com.example.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.deployment.Deployment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stage takes no more orders than it can decide. What can be decided is computed from the templates and from what
 * {@code ./run demo} measured ({@value Measured#FILE}); what is taken is API Gateway's throttle of {@code POST /orders}. Each
 * other stage admits at most as many and decides as many: {@code StagesTest} of infra-cdk compares them with this one.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Throttle
 *     requests to your REST APIs</a>
 */
class AdmittedRateTest {

    /**
     * Half of the rate is left for cancellations, for what is delivered again, and for AWS to be slower than the machine that
     * measured. A backlog is only worked off where there is more to spare than orders come.
     */
    private static final double MARGIN = 0.5;

    /** A burst is worked off in this time. */
    private static final int BURST_SECONDS = 5;

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));
    private static final Path TEMPLATES = REPOSITORY.resolve("infra-cdk/templates/dev");

    @Test
    void isAtMostHalfOfWhatCanBeDecided() {
        var throttle = throttleOfOrders();
        double rate = rate();

        assertThat(throttle.path("ThrottlingRateLimit").asDouble(Double.MAX_VALUE))
                .isPositive()
                .isLessThanOrEqualTo(rate * MARGIN);
        assertThat(throttle.path("ThrottlingBurstLimit").asDouble(Double.MAX_VALUE))
                .isPositive()
                .isLessThanOrEqualTo(rate * BURST_SECONDS);
    }

    /** The rate that the comment in StageSettings names. */
    @Test
    void isComputedFromWhatWasMeasured() {
        assertThat(Math.round(rate())).isEqualTo(194);
    }

    private static double rate() {
        return SagaRate.ordersPerSecond(Deployment.read(TEMPLATES), Measured.read(REPOSITORY));
    }

    /** A method without a throttle of its own has that of all methods. */
    private static JsonNode throttleOfOrders() {
        var settings = JsonMapper.shared()
                .readTree(TEMPLATES.resolve("Api.json").toFile())
                .path("Resources")
                .valueStream()
                .filter(resource -> resource.path("Type").asString().equals("AWS::ApiGateway::Stage"))
                .flatMap(each -> each.path("Properties").path("MethodSettings").valueStream())
                .toList();
        return settings.stream()
                .filter(each -> each.path("ResourcePath").asString().equals("/~1orders")
                        && each.path("HttpMethod").asString().equals("POST"))
                .findFirst()
                .orElseGet(() -> settings.stream()
                        .filter(each -> each.path("ResourcePath").asString().equals("/*"))
                        .findFirst()
                        .orElseThrow());
    }
}
