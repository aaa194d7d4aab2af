package stackrun.gateway.guard;

import java.util.List;
import java.util.Optional;
import stackrun.gateway.api.Throttle;

/**
 * The stages some keys open.
 *
 * @param throttle of each key on its own
 */
public record UsagePlan(String id, List<StageOfApi> stages, Optional<Throttle> throttle) {}
