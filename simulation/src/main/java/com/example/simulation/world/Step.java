package com.example.simulation.world;

import com.example.simulation.fault.Fault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One call that went over the wire.
 *
 * @param point its number, or −1 where no faults may happen
 * @param process the function that called
 * @param status what came back; 0 where nothing did
 */
public record Step(
        int point,
        String process,
        String service,
        String operation,
        @Nullable Fault fault,
        int status) {

    @Override
    public String toString() {
        return "%s %s: %s %s%s -> %s"
                .formatted(
                        point < 0 ? "   " : String.format(Locale.ROOT, "%3d", point),
                        process,
                        service,
                        operation,
                        fault == null ? "" : " [%s]".formatted(fault.label()),
                        status == 0 ? "nothing" : status);
    }
}
