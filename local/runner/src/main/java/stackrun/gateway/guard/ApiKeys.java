package stackrun.gateway.guard;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.Stage;
import stackrun.gateway.api.TokenBucket;

/**
 * API keys and their usage plans. A key is valid for the stages of its plans. The throttle of a plan applies to each key
 * separately.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage plans and API keys</a>
 */
public final class ApiKeys {

    private final InstantSource clock;
    private final Map<String, ApiKey> keysByValue = new ConcurrentHashMap<>();
    private final Map<String, UsagePlan> plans = new ConcurrentHashMap<>();
    private final Map<Membership, Optional<TokenBucket>> members = new ConcurrentHashMap<>();

    private record Membership(String keyId, String planId) {}

    public ApiKeys(InstantSource clock) {
        this.clock = clock;
    }

    public void define(ApiKey key) {
        keysByValue.put(key.value(), key);
    }

    public void define(UsagePlan plan) {
        plans.put(plan.id(), plan);
    }

    public void join(String keyId, String planId) {
        var throttle = Optional.ofNullable(plans.get(planId)).flatMap(UsagePlan::throttle);
        members.put(new Membership(keyId, planId), throttle.map(each -> new TokenBucket(each, clock)));
    }

    void check(Stage stage, @Nullable String value) {
        var key = value == null ? null : keysByValue.get(value);
        if (key == null || !key.enabled()) {
            throw new GatewayError(GatewayErrorType.INVALID_API_KEY);
        }
        var bucket = members.entrySet().stream()
                .filter(each -> each.getKey().keyId().equals(key.id())
                        && covers(each.getKey().planId(), stage))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new GatewayError(GatewayErrorType.INVALID_API_KEY));
        if (bucket.isPresent() && !bucket.get().take()) {
            throw new GatewayError(GatewayErrorType.THROTTLED);
        }
    }

    private boolean covers(String planId, Stage stage) {
        var plan = plans.get(planId);
        return plan != null && plan.stages().contains(new StageOfApi(stage.apiId(), stage.name()));
    }
}
