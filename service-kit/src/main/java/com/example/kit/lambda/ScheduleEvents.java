package com.example.kit.lambda;

import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event of a schedule. Our schedules send {@code {}}, which also starts a run manually.
 *
 * <p>A scheduled function takes the event as a map. With AWS's {@code ScheduledEvent}, which ignores unknown fields, a
 * batch of messages would look like an empty event.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html">The input of a target</a>
 */
public final class ScheduleEvents {

    private ScheduleEvents() {}

    /**
     * Rejects every event except that of a schedule.
     *
     * @throws UnreadableEvent if the event is not empty
     */
    public static void require(@Nullable Map<String, Object> event) {
        if (event == null || !event.isEmpty()) {
            throw new UnreadableEvent(
                    Reason.FOREIGN_EVENT,
                    "the function takes the call of its schedule, which is {}, and got something else");
        }
    }
}
