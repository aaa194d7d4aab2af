package stackrun.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stackrun.embedded.access.AccessObserver;
import stackrun.embedded.access.KeyOwner;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;

/** Decides what the platform may do for a function: polling, log lines, trace segments. Until roles are enforced, all of it. */
public final class FunctionAccess {

    private volatile Map<String, KeyOwner.Function> roles = Map.of();
    private volatile AccessObserver observer = AccessObserver.none();

    /** Enforces these roles from now on. */
    public void enforce(Collection<KeyOwner.Function> functions, AccessObserver told) {
        this.observer = told;
        this.roles =
                functions.stream().collect(Collectors.toUnmodifiableMap(KeyOwner.Function::name, Function.identity()));
    }

    /** The reason for denying a request, in AWS's words; empty if it is allowed. */
    public Optional<String> refusal(String function, AccessRequest request) {
        return decide(function, request, observer);
    }

    /** Like {@link #refusal}, for a question that is not a call: no observer is told. */
    public Optional<String> wouldRefuse(String function, AccessRequest request) {
        return decide(function, request, AccessObserver.none());
    }

    private Optional<String> decide(String function, AccessRequest request, AccessObserver told) {
        var role = roles.get(function);
        if (role == null) {
            return Optional.empty();
        }
        var decision = role.decide(request);
        told.decided(role, request, decision);
        return decision instanceof Decision.Denied denied
                ? Optional.of(denied.message(role.sessionArn(), request))
                : Optional.empty();
    }
}
