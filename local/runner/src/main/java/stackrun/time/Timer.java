package stackrun.time;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that also wakes. */
public interface Timer extends InstantSource, AutoCloseable {

    /** Runs the action at that time, or at once where it has passed; what it throws is logged. */
    void at(Instant when, Runnable action);

    /** Forgets what is still to come. */
    @Override
    void close();

    /** The time of this machine. */
    static Timer system() {
        return new SystemTimer();
    }
}
