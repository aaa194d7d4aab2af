package com.example.simulation.explore;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.fault.Injection;
import com.example.simulation.fault.Schedule;
import com.example.simulation.flow.Flow;
import com.example.simulation.flow.Flows;
import com.example.simulation.flow.Rivals;
import com.example.simulation.flow.Storm;
import com.example.simulation.oracle.Oracles;
import com.example.simulation.oracle.Violation;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.Baton;
import com.example.simulation.world.Step;
import com.example.simulation.world.Turns;
import com.example.simulation.world.World;
import com.example.simulation.world.WorldSnapshot;
import com.example.simulation.world.delivery.Stuck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs flows under schedules, over and over in one world, which goes back to where a flow begins each time. */
public final class FlowRunner {

    private final World world;
    private final Oracles oracles;
    private final WorldSnapshot empty;
    private final Map<String, WorldSnapshot> beginnings = new LinkedHashMap<>();

    public FlowRunner(Deployment deployment, Mutation mutation) {
        this.world = new World(deployment, mutation);
        this.oracles = new Oracles(world);
        this.empty = world.snapshot();
    }

    public Result run(Flow flow, List<Injection> faults) {
        var schedule = new Schedule(flow.name(), faults);
        world.begin(beginning(flow.name(), flow.given()), 0, faults);
        world.network().rival(() -> flow.rival().accept(world));
        return judged(schedule, () -> {
            world.arm(true);
            flow.when().accept(world);
        });
    }

    /** Runs one seed; the same seed, the same run. */
    public Result run(Storm storm) {
        var faults = storm.faults();
        var start = beginnings.computeIfAbsent("storm", name -> {
            world.begin(empty, 0, List.of());
            world.cloud().keepPast(true);
            Storm.given(world);
            return world.snapshot();
        });
        world.begin(start, storm.seed(), faults);
        world.network().rival(() -> Storm.overtake(world));
        return judged(Schedule.ofSeed(storm.seed(), faults), () -> {
            world.arm(true);
            storm.rage(world);
        });
    }

    /** Repeats what a schedule says. */
    public Result run(Schedule schedule) {
        if (schedule.isSeed()) {
            return run(new Storm(schedule.seed()));
        }
        return Rivals.named(schedule.scenario())
                .map(rivals -> run(rivals, schedule.turns()).result())
                .orElseGet(() -> run(Flows.named(schedule.scenario()), schedule.faults()));
    }

    /** Lets rivals take turns as planned, from where they begin. */
    RivalRun run(Rivals rivals, List<Integer> turns) {
        world.begin(beginning(rivals.name(), rivals.given()), 0, List.of());
        var baton = new Baton(turns);
        var result = judged(new Schedule(rivals.name(), turns, List.of()), () -> {
            world.network().turns(baton);
            baton.run(rivals.actors().stream()
                    .<Runnable>map(actor -> () -> actor.accept(world))
                    .toList());
            world.network().turns(Turns.NONE);
        });
        return new RivalRun(result, baton.taken());
    }

    private WorldSnapshot beginning(String scenario, Consumer<World> given) {
        return beginnings.computeIfAbsent(scenario, name -> {
            world.begin(empty, 0, List.of());
            world.cloud().keepPast(true);
            given.accept(world);
            return world.snapshot();
        });
    }

    /** Runs what is to be tried, lets the world settle, and asks the oracles. */
    private Result judged(Schedule schedule, Runnable trial) {
        var violations = new ArrayList<Violation>();
        world.network().afterEachWrite(() -> {
            if (violations.isEmpty()) {
                violations.addAll(oracles.always());
            }
        });
        try {
            trial.run();
            world.settle();
            var steps = world.trace().steps();
            var hash = world.trace().hash();
            violations.addAll(oracles.atTheEnd());
            return result(schedule, violations, steps, hash);
        } catch (Stuck stuck) {
            violations.add(new Violation("the world comes to rest", String.valueOf(stuck.getMessage())));
            return result(
                    schedule, violations, world.trace().steps(), world.trace().hash());
        } finally {
            world.arm(false);
            world.network().afterEachWrite(() -> {});
        }
    }

    private Result result(Schedule schedule, List<Violation> violations, List<Step> steps, String hash) {
        return new Result(
                schedule,
                violations.stream().distinct().toList(),
                List.copyOf(world.injector().possible()),
                steps,
                hash);
    }
}
