package stackrun.gateway.guard;

import java.util.List;
import java.util.Optional;
import stackrun.gateway.api.Throttle;

/**
 * A usage plan: the stages for which its keys are valid.
 *
 * @param throttle the throttle of each key
 */
public record UsagePlan(String id, List<StageOfApi> stages, Optional<Throttle> throttle) {}
