package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.orders.domain.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs work that is due when a test moves the clock forward through this timer. */
record ManualTimer(MovableClock clock, List<Due> waiting) implements BackgroundTimer {

    record Due(Instant at, Runnable work) {}

    ManualTimer(MovableClock clock) {
        this(clock, new ArrayList<>());
    }

    @Override
    public void schedule(Duration delay, Runnable work) {
        waiting.add(new Due(clock.instant().plus(delay), work));
    }

    void forward(Duration time) {
        clock.forward(time);
        var due = waiting.stream()
                .filter(each -> !each.at().isAfter(clock.instant()))
                .toList();
        waiting.removeAll(due);
        due.forEach(each -> each.work().run());
    }
}
