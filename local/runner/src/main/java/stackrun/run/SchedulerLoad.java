package stackrun.run;

import com.sun.management.OperatingSystemMXBean;
import jdk.management.VirtualThreadSchedulerMXBean;

/** The length of the scheduler's queue and the processor time of this process, at one moment. */
record SchedulerLoad(long queued, long processorNanos, long nanoTime) {

    /** A process that waits uses less than this share of one processor. */
    private static final double IDLE_SHARE = 0.1;

    static SchedulerLoad at(VirtualThreadSchedulerMXBean scheduler, OperatingSystemMXBean process) {
        return new SchedulerLoad(
                scheduler.getQueuedVirtualThreadCount(), process.getProcessCpuTime(), System.nanoTime());
    }

    /** Returns true if threads are still queued and the process has used almost no processor time. */
    boolean isStuckSince(SchedulerLoad last) {
        long used = processorNanos - last.processorNanos;
        return last.queued > 0 && queued > 0 && used < IDLE_SHARE * (nanoTime - last.nanoTime);
    }
}
