package com.example.local.schedule;

import com.example.local.lambda.Lambda;
import com.example.local.lambda.Result;
import com.example.local.template.Place;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Calls functions by the clock; each call counts on its own, however long the one before takes. */
public final class Schedules implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private static final int ASYNCHRONOUS_RETRIES = 2;

    private final Lambda lambda;
    private final Place place;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, runnable -> Thread.ofPlatform().daemon().name("schedule").unstarted(runnable));
    private final List<Schedule> schedules = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> asynchronousRetries = new ConcurrentHashMap<>();

    public Schedules(Lambda lambda, Place place, InstantSource clock) {
        this.lambda = lambda;
        this.place = place;
        this.clock = clock;
    }

    /** Says how often a failed asynchronous call of a function, version or alias is tried again. */
    public void retry(String arn, int attempts) {
        asynchronousRetries.put(arn, attempts);
    }

    /** How often a failed asynchronous call is tried again: twice where nothing says otherwise. */
    public int retries(String arn) {
        return asynchronousRetries.getOrDefault(arn, ASYNCHRONOUS_RETRIES);
    }

    public List<Schedule> schedules() {
        return List.copyOf(schedules);
    }

    /** Calls for the first time after one interval has passed. */
    public void start(Schedule schedule) {
        schedules.add(schedule);
        long millis = schedule.every().toMillis();
        var _ = timer.scheduleAtFixedRate(() -> call(schedule), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Calls a schedule's function now. */
    public Result call(Schedule schedule) {
        var event = schedule.input().orElseGet(() -> event(schedule)).getBytes(StandardCharsets.UTF_8);
        int retries = asynchronousRetries.getOrDefault(schedule.functionArn(), schedule.retries());
        var result = lambda.invoke(schedule.functionArn(), event, null);
        for (int i = 0; i < retries && result instanceof Result.Failed; i++) {
            result = lambda.invoke(schedule.functionArn(), event, null);
        }
        if (result instanceof Result.Failed failed) {
            LOG.warn("schedule {} failed: {}", schedule.name(), failed.type());
        }
        return result;
    }

    /**
     * The event of a schedule without an input of its own.
     *
     * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html">Scheduled event</a>
     */
    private String event(Schedule schedule) {
        var event = JsonMapper.shared().createObjectNode();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", place.account());
        event.put(
                "time",
                clock.instant()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString());
        event.put("region", place.region());
        event.putArray("resources").add(place.arn("scheduler", "schedule/default/" + schedule.name()));
        event.putObject("detail");
        return event.toString();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
