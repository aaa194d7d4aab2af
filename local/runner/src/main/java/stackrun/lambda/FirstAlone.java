package stackrun.lambda;

import java.util.function.Supplier;

/**
 * Lets the first of several starts have the place to itself.
 *
 * <p>In Lambda every function starts in a process of its own. Spring Boot relies on that: the first application of a
 * process sets up its logging in static fields, where a second one that starts at the same time breaks it.
 */
final class FirstAlone {

    private volatile boolean done;

    /** Waits for the first one to have ended well; is the first one where there was none. */
    <T> T run(Supplier<T> start) {
        if (!done) {
            synchronized (this) {
                if (!done) {
                    var started = start.get();
                    done = true;
                    return started;
                }
            }
        }
        return start.get();
    }
}
