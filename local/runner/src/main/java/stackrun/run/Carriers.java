package stackrun.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds a carrier when all carriers of virtual threads wait for one that has none.
 *
 * <p>A virtual thread that loads or initialises a class keeps its carrier while it waits for a lock. If the lock's owner
 * is a virtual thread too, and each carrier is kept in this way, none of them ever runs again. More carriers than
 * processors from the start would make that rarer, and every run slower; so one is added when it has happened: virtual
 * threads are queued, and the process has used almost no processor time since the last look.
 *
 * @see <a href="https://openjdk.org/jeps/491">JEP 491: when virtual threads still keep their carriers</a>
 */
public final class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Carriers() {}

    /** Watches from a daemon thread for as long as the process lives: a run can hang while it ends, too. */
    public static void watch() {
        Thread.ofPlatform().daemon().name("carriers").start(new Carriers()::look);
    }

    private void look() {
        try {
            for (var last = SchedulerLoad.at(scheduler, process); ; ) {
                Thread.sleep(INTERVAL);
                var next = SchedulerLoad.at(scheduler, process);
                if (next.isStuckSince(last)) {
                    int carriers = scheduler.getParallelism() + 1;
                    scheduler.setParallelism(carriers);
                    LOG.info("{} virtual threads waited for a carrier: there are {} now", next.queued(), carriers);
                }
                last = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
