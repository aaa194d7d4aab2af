package com.example.local.source;

import java.time.Duration;

/**
 * How long to wait before asking an empty stream again: hardly at all while functions work, as long as AWS does when all
 * is quiet, but never longer than until a function is invoked.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html#kinesis-polling-and-batching">A base rate of once per second</a>
 */
record Pacing(Activity activity, Stop stop) {

    private static final Duration AT_WORK = Duration.ofMillis(10);
    private static final Duration CALMING = Duration.ofMillis(50);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration WORK_LASTS = Duration.ofMillis(250);
    private static final Duration CALMS_WITHIN = Duration.ofSeconds(1);

    void found() {
        activity.happened();
    }

    void pause() throws InterruptedException {
        if (activity.within(WORK_LASTS)) {
            stop.pause(AT_WORK);
        } else if (activity.within(CALMS_WITHIN)) {
            stop.pause(CALMING);
        } else if (!stop.isWished()) {
            activity.await(QUIET);
        }
    }
}
