package stackrun.embedded.access;

import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;

/** Observes the decisions about the requests of functions, for reports. */
@FunctionalInterface
public interface AccessObserver {

    /** Called for each permission that a request needs, up to the first one that is denied. */
    void decided(KeyOwner.Function caller, AccessRequest request, Decision decision);

    /** Observes nothing. */
    static AccessObserver none() {
        return (caller, request, decision) -> {};
    }
}
