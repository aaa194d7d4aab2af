package com.example.simulation.world;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Work on a thread of its own, which runs only between the start and the end of its turn. */
final class Actor {

    private final Semaphore turn = new Semaphore(0);
    private final Semaphore back;
    private final Thread thread;
    private volatile boolean done;
    private volatile @Nullable Throwable failure;

    /**
     * Starts the thread, which waits for its first turn.
     *
     * @param back receives a permit when a turn ends
     */
    Actor(Runnable work, Semaphore back) {
        this.back = back;
        this.thread = Thread.ofPlatform().daemon().unstarted(() -> run(work));
        thread.start();
    }

    private void run(Runnable work) {
        turn.acquireUninterruptibly();
        try {
            work.run();
        } catch (Throwable e) { // on a thread of its own it would be lost
            failure = e;
        } finally {
            done = true;
            back.release();
        }
    }

    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    /** Begins a turn; called by the thread that chooses. */
    void begin() {
        turn.release();
    }

    /** Ends a turn and waits for the next one; called on the actor's own thread. */
    void pause() {
        back.release();
        turn.acquireUninterruptibly();
    }

    boolean isDone() {
        return done;
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
