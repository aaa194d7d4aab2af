package stackrun.access;

import stackrun.embedded.access.AccessObserver;

/**
 * Whether roles are enforced.
 *
 * @param observer is told every decision about a call of a function, or about a call of the platform for a function
 */
public record AccessOptions(boolean enforced, AccessObserver observer) {

    /** Enforces roles. */
    public static AccessOptions enforcing() {
        return new AccessOptions(true, AccessObserver.none());
    }

    public AccessOptions withObserver(AccessObserver other) {
        return new AccessOptions(enforced, other);
    }

    /** Lets every function do everything. */
    public static AccessOptions off() {
        return new AccessOptions(false, AccessObserver.none());
    }
}
