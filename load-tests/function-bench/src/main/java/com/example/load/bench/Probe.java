package com.example.load.bench;

import com.example.load.bench.result.ColdStart;
import com.example.load.bench.result.Restore;
import com.example.load.bench.result.Warm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Measures one start of a function.
 *
 * @param pinning the words before the command that pin it to a CPU, or none
 * @param invokes the number of invocations after the first
 */
record Probe(List<String> pinning, Path logs, int invokes) {

    ColdStart coldStart(Launch launch, Event event) throws IOException, MeasurementFailed, InterruptedException {
        try (var function = FunctionJvm.start(launch, InitializationType.ON_DEMAND, pinning, logs, () -> {})) {
            double init = function.awaitReady();
            double first = function.invoke(event.next());
            double cpu = function.readings().cpuSeconds();
            int classes = function.readings().classes();
            var warm = warm(function, event);
            return new ColdStart(init, first, cpu, classes, function.readings().rssMb(), warm);
        }
    }

    private Warm warm(FunctionJvm function, Event event) throws MeasurementFailed, InterruptedException {
        double before = function.readings().cpuSeconds();
        var millis = new ArrayList<Double>();
        for (int i = 0; i < invokes; i++) {
            millis.add(function.invoke(event.next()));
        }
        return Warm.of(millis, function.readings().cpuSeconds() - before);
    }

    /** The state of a process at its checkpoint. */
    private record Checkpoint(double cpuSeconds, int classes, long restoredAt) {}

    Restore restore(Launch launch, Event event) throws IOException, MeasurementFailed, InterruptedException {
        var process = new CompletableFuture<FunctionJvm>();
        var checkpoint = new CompletableFuture<Checkpoint>();
        try (var function = FunctionJvm.start(launch, InitializationType.SNAP_START, pinning, logs, () -> {
            take(process.join().readings(), checkpoint);
        })) {
            process.complete(function);
            double _ = function.awaitReady();
            double _ = function.invoke(event.next());
            long answeredAt = System.nanoTime();
            if (!checkpoint.isDone()) {
                throw new MeasurementFailed(launch.name() + " asked for an event without a checkpoint", null);
            }
            var taken = checkpoint.join();
            int classes = function.readings().classes() - taken.classes();
            return new Restore(taken.cpuSeconds(), (answeredAt - taken.restoredAt()) / 1e6, classes);
        }
    }

    private static void take(Readings readings, CompletableFuture<Checkpoint> checkpoint) {
        try {
            double cpu = readings.cpuSeconds();
            int classes = readings.classes();
            checkpoint.complete(new Checkpoint(cpu, classes, System.nanoTime()));
        } catch (IOException e) {
            checkpoint.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            checkpoint.completeExceptionally(e);
        }
    }
}
