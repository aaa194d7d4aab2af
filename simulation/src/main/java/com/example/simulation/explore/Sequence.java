package com.example.simulation.explore;

import com.example.simulation.world.Step;
import java.util.List;

/** A run as a Mermaid sequence diagram: who called whom, and what went wrong. */
public final class Sequence {

    private static final int MAX_LENGTH = 80;

    private Sequence() {}

    public static String of(List<Step> steps) {
        var diagram = new StringBuilder("sequenceDiagram\n");
        steps.stream().limit(MAX_LENGTH).forEach(step -> append(diagram, step));
        if (steps.size() > MAX_LENGTH) {
            diagram.append(
                    "    Note over %s: and %s more%n".formatted(steps.getLast().process(), steps.size() - MAX_LENGTH));
        }
        return diagram.toString();
    }

    private static void append(StringBuilder diagram, Step step) {
        var arrow = step.status() == 200 ? "->>" : "-x";
        diagram.append("    %s%s%s: %s %s%n"
                .formatted(
                        step.process(),
                        arrow,
                        step.service(),
                        step.operation(),
                        step.status() == 0 ? "no answer" : step.status()));
        if (step.fault() != null) {
            diagram.append("    Note over %s,%s: %s at call %s%n"
                    .formatted(step.process(), step.service(), step.fault().label(), step.point()));
        }
    }
}
