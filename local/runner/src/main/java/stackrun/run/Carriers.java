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
 * <p>A virtual thread that loads or initialises a class keeps its carrier while it waits for a lock. If the owner of the
 * lock is a virtual thread without a carrier, and all carriers are kept in this way, none of the threads can continue.
 * More carriers from the start would make this rarer, but every run slower. So a carrier is added when virtual threads
 * are queued and the process has used almost no processor time since the last check.
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

    /** Watches from a daemon thread until the process ends, because a run can hang while it closes, too. */
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
