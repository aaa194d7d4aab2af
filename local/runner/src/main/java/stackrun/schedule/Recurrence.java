package stackrun.schedule;

import java.time.Instant;
import java.util.Optional;

/** The times of a schedule. */
@FunctionalInterface
public interface Recurrence {

    /** The first time after that one; empty when there is none any more. */
    Optional<Instant> after(Instant time);
}
