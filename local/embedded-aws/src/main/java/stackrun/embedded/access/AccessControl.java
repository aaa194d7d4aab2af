package stackrun.embedded.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer.Exchange;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;

/**
 * Checks the requests to one server: the access key has to be known, and the policies of its owner have to allow every
 * permission that the request needs. Until {@link #enforce} is called, every request passes.
 */
public final class AccessControl {

    private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);

    private final RequiredAccess required;
    private final Refusals refusals;
    private volatile @Nullable AccessKeys keys;

    public AccessControl(RequiredAccess required, Refusals refusals) {
        this.required = required;
        this.refusals = refusals;
    }

    /** From now on only these keys pass. */
    public void enforce(AccessKeys known) {
        this.keys = known;
    }

    public boolean isEnforced() {
        return keys != null;
    }

    /** The exchange behind this check. */
    public Exchange before(Exchange exchange) {
        return request -> {
            var refusal = refusal(request);
            return refusal.isPresent() ? refusal.get() : exchange.answer(request);
        };
    }

    /** The answer to a request that is not allowed; empty if the request passes. */
    public Optional<HttpResponse> refusal(HttpRequest request) {
        return refusal(request, required);
    }

    /** Like {@link #refusal(HttpRequest)}, for permissions that only the answer shows to be needed. */
    public Optional<HttpResponse> refusal(HttpRequest request, RequiredAccess needed) {
        var known = keys;
        if (known == null) {
            return Optional.empty();
        }
        var key = AccessKeyId.of(request);
        if (key.isEmpty()) {
            return Optional.of(refusals.unsigned(request));
        }
        return switch (known.owner(key.get()).orElse(null)) {
            case null -> Optional.of(refusals.unknownKey(request));
            case KeyOwner.Administrator() -> Optional.empty();
            case KeyOwner.Function function -> denied(request, function, needed.of(request), known.observer());
        };
    }

    private Optional<HttpResponse> denied(
            HttpRequest request, KeyOwner.Function function, List<AccessRequest> needed, AccessObserver observer) {
        for (var each : needed) {
            var decision = function.decide(each);
            observer.decided(function, each, decision);
            if (decision instanceof Decision.Denied denied) {
                LOG.warn("{}", denied.message(function.sessionArn(), each));
                return Optional.of(refusals.denied(request, function.sessionArn(), each, denied));
            }
        }
        return Optional.empty();
    }
}
