package com.example.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of several actors go on at a time, from one call to AWS to the next, by choices made beforehand; where there
 * are no more, the one that is going on, and the first that can after its end.
 */
public final class Baton implements Turns {

    /**
     * One choice.
     *
     * @param chosen which of those that could go on did
     * @param options how many could
     * @param going which of them had gone on before; −1 where that one had come to its end
     */
    public record Turn(int chosen, int options, int going) {

        /** True where another took over from one that could have gone on. */
        public boolean isPreemption() {
            return going >= 0 && chosen != going;
        }

        /** The same turn, had another been chosen. */
        public Turn choosing(int other) {
            return new Turn(other, options, going);
        }
    }

    private final List<Integer> planned;
    private final List<Turn> taken = new ArrayList<>();
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
        Actor last = null;
        while (!waiting.isEmpty()) {
            int going = last == null ? -1 : waiting.indexOf(last);
            int choice = taken.size() < planned.size() ? planned.get(taken.size()) : Math.max(0, going);
            taken.add(new Turn(choice, waiting.size(), going));
            var actor = waiting.get(choice);
            last = actor;
            actor.turn.release();
            back.acquireUninterruptibly();
            if (actor.done) {
                waiting.remove(actor);
                actor.rethrow();
            }
        }
    }

    /** Every choice that was made. */
    public List<Turn> taken() {
        return taken;
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
