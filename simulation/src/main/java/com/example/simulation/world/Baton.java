package com.example.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of several actors go on at a time, from one call to AWS to the next, by choices made beforehand; where there
 * are no more, the first that can.
 */
public final class Baton implements Turns {

    private final List<Integer> planned;
    private final List<Integer> choices = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private final Map<Thread, Semaphore> turns = new ConcurrentHashMap<>();
    private final Semaphore back = new Semaphore(0);

    public Baton(List<Integer> planned) {
        this.planned = planned;
    }

    @Override
    public void beforeCall() {
        var turn = turns.get(Thread.currentThread());
        if (turn != null) {
            back.release();
            turn.acquireUninterruptibly();
        }
    }

    /** Runs all actors to their ends. */
    public void run(List<Runnable> actors) {
        var waiting = new ArrayList<Actor>();
        actors.forEach(work -> waiting.add(new Actor(work)));
        while (!waiting.isEmpty()) {
            int turn = choices.size();
            int choice = turn < planned.size() ? planned.get(turn) : 0;
            choices.add(choice);
            options.add(waiting.size());
            var actor = waiting.get(choice);
            actor.turn.release();
            back.acquireUninterruptibly();
            if (actor.done) {
                waiting.remove(actor);
                actor.rethrow();
            }
        }
    }

    public List<Integer> choices() {
        return choices;
    }

    /** How many could have gone on at each turn. */
    public List<Integer> options() {
        return options;
    }

    private final class Actor {

        private final Semaphore turn = new Semaphore(0);
        private volatile boolean done;
        private volatile @Nullable Throwable failure;

        Actor(Runnable work) {
            Thread.ofPlatform().daemon().start(() -> {
                turns.put(Thread.currentThread(), turn);
                turn.acquireUninterruptibly();
                try {
                    work.run();
                } catch (Throwable e) { // on a thread of its own it would be lost
                    failure = e;
                } finally {
                    done = true;
                    back.release();
                }
            });
        }

        void rethrow() {
            if (failure instanceof RuntimeException known) {
                throw known;
            }
            if (failure != null) {
                throw new IllegalStateException("an actor broke off", failure);
            }
        }
    }
}
