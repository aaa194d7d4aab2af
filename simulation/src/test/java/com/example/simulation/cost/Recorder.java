package com.example.simulation.cost;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A shop whose invocations and calls are recorded. */
final class Recorder {

    private final List<String> invocations = new ArrayList<>();
    private final List<RecordedCall> calls = new ArrayList<>();
    private final World world;

    Recorder(Deployment deployment) {
        this.world = new World(deployment, Mutation.ofFunctions(function -> (name, event) -> {
            invocations.add(name);
            return function.invoke(name, event);
        }));
        world.network().observer((process, call) -> calls.add(new RecordedCall(process, call)));
    }

    /** The invocations and calls of one piece of work. */
    record Work(List<String> invocations, List<RecordedCall> calls) {}

    Work record(Consumer<World> work) {
        invocations.clear();
        calls.clear();
        work.accept(world);
        return new Work(List.copyOf(invocations), List.copyOf(calls));
    }

    /** The sizes of all records in Kinesis, in bytes. */
    List<Integer> events() {
        return world.cloud().streams().all().values().stream()
                .flatMap(List::stream)
                .map(entry -> entry.data().length)
                .toList();
    }
}
