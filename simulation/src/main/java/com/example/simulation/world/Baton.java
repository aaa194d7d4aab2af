package com.example.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Lets one of several actors continue at a time, from one call to AWS to the next, by planned choices. After the last one,
 * the current actor continues, and the first that can after its end.
 */
public final class Baton implements Turns {

    private final List<Integer> planned;
    private final List<Turn> taken = new ArrayList<>();
    private final List<Actor> waiting = new ArrayList<>();
    private final Semaphore back = new Semaphore(0);

    public Baton(List<Integer> planned) {
        this.planned = planned;
    }

    @Override
    public void beforeCall() {
        waiting.stream().filter(Actor::isCurrentThread).findFirst().ifPresent(Actor::pause);
    }

    /** Runs all actors to their ends. */
    public void run(List<Runnable> actors) {
        actors.forEach(work -> waiting.add(new Actor(work, back)));
        Actor last = null;
        while (!waiting.isEmpty()) {
            int going = last == null ? -1 : waiting.indexOf(last);
            int choice = taken.size() < planned.size() ? planned.get(taken.size()) : Math.max(0, going);
            taken.add(new Turn(choice, waiting.size(), going));
            var actor = waiting.get(choice);
            last = actor;
            actor.begin();
            back.acquireUninterruptibly();
            if (actor.isDone()) {
                waiting.remove(actor);
                actor.rethrow();
            }
        }
    }

    /** Returns every choice that was made. */
    public List<Turn> taken() {
        return taken;
    }
}
