package com.example.simulation.load;

import com.example.simulation.world.World;
import com.example.simulation.world.delivery.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs the functions of a world at the same virtual time, in one thread: each event source feeds as many invocations at
 * once as its mapping allows, and an invocation keeps its place for as long as its calls took.
 *
 * <p>An invocation is run when it begins, and the clock then goes back to that moment for the others. The others therefore
 * see its effects too early, which does not matter if an invocation is short compared with the measured time.
 */
public final class Traffic {

    private static final Duration TICK = Duration.ofMillis(1);

    private final World world;
    private final Map<Source, List<Instant>> busyUntil = new LinkedHashMap<>();
    private final Agenda agenda = new Agenda();

    public Traffic(World world) {
        this.world = world;
        world.sources().forEach(source -> busyUntil.put(source, new ArrayList<>()));
    }

    /** Plans work that needs no place of an event source, for example a request over HTTP. */
    public void at(Instant moment, Runnable work) {
        agenda.add(moment, work);
    }

    /** Plans work periodically, first after one period. */
    public void every(Duration period, Runnable work) {
        every(now().plus(period), period, work);
    }

    private void every(Instant first, Duration period, Runnable work) {
        at(first, () -> {
            every(first.plus(period), period, work);
            work.run();
        });
    }

    /** Runs for a virtual duration. */
    public void run(Duration duration) {
        var end = now().plus(duration);
        while (now().isBefore(end)) {
            doWhatIsDue();
            busyUntil.forEach(this::feed);
            var next = next().filter(moment -> moment.isAfter(now())).orElse(now().plus(TICK));
            world.cloud().clock().advanceTo(next.isBefore(end) ? next : end);
        }
    }

    private void doWhatIsDue() {
        for (var work = agenda.takeDue(now()); work.isPresent(); work = agenda.takeDue(now())) {
            var _ = aside(work.get());
        }
    }

    private void feed(Source source, List<Instant> ends) {
        ends.removeIf(end -> !end.isAfter(now()));
        while (ends.size() < source.concurrency() && source.isReady()) {
            ends.add(now().plus(aside(source::deliver)));
        }
    }

    /** Runs work, sets the clock back to its beginning and returns how long it took. */
    private Duration aside(Runnable work) {
        var began = now();
        work.run();
        var took = Duration.between(began, now());
        world.cloud().clock().set(began);
        return took.isPositive() ? took : TICK;
    }

    private Optional<Instant> next() {
        return Stream.concat(
                        agenda.next().stream(),
                        busyUntil.entrySet().stream().flatMap(entry -> next(entry.getKey(), entry.getValue())))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Instant> next(Source source, List<Instant> ends) {
        return ends.size() < source.concurrency()
                ? Stream.concat(ends.stream(), source.readyAt().stream())
                : ends.stream();
    }

    private Instant now() {
        return world.cloud().clock().instant();
    }
}
