package com.example.simulation.aws.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The tasks that move messages of dead-letter queues, running and ended. */
final class MoveTasks {

    private static final Duration MOVE_TIME = Duration.ofMillis(300);

    private final List<MoveTask> tasks = new ArrayList<>();
    private final Clock clock;

    MoveTasks(Clock clock) {
        this.clock = clock;
    }

    /** Starts a task; false if another task of this source is running. */
    boolean start(String source, String destination) {
        if (of(source).stream().anyMatch(MoveTask::isRunning)) {
            return false;
        }
        tasks.add(new MoveTask(source, destination, clock.instant().plus(MOVE_TIME), -1));
        return true;
    }

    /** Returns the tasks of a source, the latest first. */
    List<MoveTask> of(String source) {
        return tasks.reversed().stream()
                .filter(task -> task.source().equals(source))
                .toList();
    }

    /**
     * Ends the tasks whose time is over.
     *
     * @param move moves the messages of a task and returns their number
     */
    void finish(ToIntFunction<MoveTask> move) {
        var now = clock.instant();
        tasks.replaceAll(
                task -> task.isRunning() && !task.endsAt().isAfter(now) ? task.ended(move.applyAsInt(task)) : task);
    }

    List<MoveTask> snapshot() {
        return List.copyOf(tasks);
    }

    void restore(List<MoveTask> snapshot) {
        tasks.clear();
        tasks.addAll(snapshot);
    }
}
