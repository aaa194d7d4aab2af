package com.example.simulation.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs work on one thread per processor. */
record ParallelWork(ExecutorService threads) implements AutoCloseable {

    ParallelWork() {
        this(Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors()));
    }

    <T, R> List<Future<R>> submit(List<T> inputs, Function<T, R> run) {
        return inputs.stream()
                .map(each -> threads.submit((Callable<R>) () -> run.apply(each)))
                .toList();
    }

    /** Waits for the results, in the order of their inputs. */
    static <R> List<R> results(List<Future<R>> futures) throws InterruptedException {
        var results = new ArrayList<R>();
        for (var future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("the simulation broke", e.getCause());
            }
        }
        return results;
    }

    @Override
    public void close() {
        threads.close();
    }
}
