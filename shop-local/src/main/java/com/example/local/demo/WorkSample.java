package com.example.local.demo;

import java.time.Duration;

/** The records of one invocation and the time it took. */
record WorkSample(int records, Duration took) {

    double msPerRecord() {
        return took.toNanos() / 1e6 / records;
    }
}
