package stackrun.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import stackrun.lambda.asynchronous.AsyncInvocations;
import stackrun.template.Place;
import stackrun.time.Timer;

/**
 * Invokes functions asynchronously at the times of their schedules. The configuration of the function determines retries
 * and destinations. The {@code RetryPolicy} and {@code DeadLetterConfig} of a schedule have no effect: they apply when
 * Lambda rejects a call, and a missing function is rejected at the start.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html">Templated targets</a>
 */
public final class Schedules {

    private final AsyncInvocations functions;
    private final ScheduledEvent events;
    private final Timer timer;
    private final List<Schedule> schedules = new CopyOnWriteArrayList<>();

    public Schedules(AsyncInvocations functions, Place place, Timer timer) {
        this.functions = functions;
        this.events = new ScheduledEvent(place);
        this.timer = timer;
    }

    public List<Schedule> schedules() {
        return List.copyOf(schedules);
    }

    /**
     * Starts a schedule with its next time.
     *
     * @throws stackrun.template.TemplateException if there is no such function, version or alias
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

    /** Skips times that passed while this machine slept: one late call replaces all of them. */
    private Optional<Instant> next(Recurrence recurrence, Instant last) {
        var now = timer.instant();
        var next = recurrence.after(last);
        while (next.isPresent() && next.get().isBefore(now)) {
            next = recurrence.after(next.get());
        }
        return next;
    }

    private void call(Schedule schedule, Instant time) {
        var event = schedule.input().orElseGet(() -> events.json(schedule, time));
        functions.invoke(schedule.functionArn(), event.getBytes(StandardCharsets.UTF_8));
    }
}
