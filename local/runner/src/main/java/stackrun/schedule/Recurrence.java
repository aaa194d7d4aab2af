package stackrun.schedule;

import java.time.Instant;
import java.util.Optional;

/** The times of a schedule. */
@FunctionalInterface
public interface Recurrence {

    /** Returns the next time, or empty if there is none. */
    Optional<Instant> after(Instant time);
}
