package stackrun.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import stackrun.lambda.AsyncInvocations;
import stackrun.template.Place;
import stackrun.time.Timer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands events to functions by the clock, as asynchronous invocations: how often a failed one is tried again, and where
 * it goes then, is the function's own configuration. A schedule's {@code RetryPolicy} and {@code DeadLetterConfig} are
 * for calls that Lambda does not take; here there are none, since a function that is missing is refused at the start.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html">Templated targets</a>
 */
public final class Schedules {

    private final AsyncInvocations functions;
    private final Place place;
    private final Timer timer;
    private final List<Schedule> schedules = new CopyOnWriteArrayList<>();

    public Schedules(AsyncInvocations functions, Place place, Timer timer) {
        this.functions = functions;
        this.place = place;
        this.timer = timer;
    }

    public List<Schedule> schedules() {
        return List.copyOf(schedules);
    }

    /**
     * Calls from the schedule's next time on.
     *
     * @throws stackrun.template.TemplateException where there is no such function, version or alias
     */
    public void start(Schedule schedule) {
        functions.check(schedule.functionArn());
        schedules.add(schedule);
        plan(schedule, timer.instant());
    }

    private void plan(Schedule schedule, Instant last) {
        next(schedule.recurrence(), last)
                .ifPresent(next -> timer.at(next, () -> {
                    plan(schedule, next);
                    call(schedule, next);
                }));
    }

    /** Times that passed while this machine slept are not made up for: the call that is late stands for all of them. */
    private Optional<Instant> next(Recurrence recurrence, Instant last) {
        var now = timer.instant();
        var next = recurrence.after(last);
        while (next.isPresent() && next.get().isBefore(now)) {
            next = recurrence.after(next.get());
        }
        return next;
    }

    private void call(Schedule schedule, Instant time) {
        var event = schedule.input().orElseGet(() -> event(schedule, time));
        functions.invoke(schedule.functionArn(), event.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The event of a schedule without an input of its own. Its detail is a text, unlike that of an EventBridge rule.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">Invoke a function on a schedule</a>
     */
    private String event(Schedule schedule, Instant time) {
        var event = JsonMapper.shared().createObjectNode();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", place.account());
        event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", place.region());
        event.putArray("resources").add(place.arn("scheduler", "schedule/default/" + schedule.name()));
        event.put("detail", "{}");
        return event.toString();
    }
}
