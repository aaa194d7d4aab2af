package stackrun.time;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that can run actions at certain times. */
public interface Timer extends InstantSource, AutoCloseable {

    /** Runs the action at this time, or at once if the time has passed. Its exceptions are logged. */
    void at(Instant when, Runnable action);

    /** Cancels all actions that have not started. */
    @Override
    void close();

    /** The time of this machine. */
    static Timer system() {
        return new SystemTimer();
    }
}
