package com.example.load.code;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Counts the processor time and the allocated bytes of this thread while a function handles batches of full size. */
record StreamMeter(StreamFunction function, OrderStream stream) {

    /** The {@code BatchSize} of the functions' event source mappings. */
    static final int BATCH = 500;

    /** Few records take so little time that the clock's error shows: they are handled again until so many were. */
    private static final int RECORDS_OF_A_MEASUREMENT = 50_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The median of several measurements of few records, or one of many. */
    Costs measure(int records) {
        int times = Math.max(1, RECORDS_OF_A_MEASUREMENT / records);
        return IntStream.range(0, times)
                .mapToObj(time -> once(records))
                .sorted(Comparator.comparingDouble(Costs::cpuSeconds))
                .skip(times / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Batches are made one by one, outside of what is measured. */
    private Costs once(int records) {
        long cpu = 0;
        long bytes = 0;
        for (int from = 0; from < records; from += BATCH) {
            var batch = stream.batch(from, Math.min(records, from + BATCH));
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            function.handle(batch);
            bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
            cpu += THREADS.getCurrentThreadCpuTime() - cpuBefore;
        }
        return new Costs(records, cpu / 1e9, bytes);
    }
}
