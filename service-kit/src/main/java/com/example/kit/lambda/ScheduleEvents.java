package com.example.kit.lambda;

import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The call of a schedule. Our schedules send {@code {}}, which is also how a person starts a run by hand.
 *
 * <p>A function that is called by a schedule takes the event as a map: from AWS's {@code ScheduledEvent}, which leaves out
 * what it does not know, a batch of messages looks the same as an empty event.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html">The input of a target</a>
 */
public final class ScheduleEvents {

    private ScheduleEvents() {}

    /**
     * Refuses everything but the call of a schedule.
     *
     * @throws UnreadableEvent if the event says anything
     */
    public static void require(@Nullable Map<String, Object> event) {
        if (event == null || !event.isEmpty()) {
            throw new UnreadableEvent(
                    Reason.FOREIGN_EVENT,
                    "the function takes the call of its schedule, which is {}, and got something else");
        }
    }
}
