package com.example.simulation.model;

import java.util.Locale;

/** The names of statuses in events. */
final class Status {

    private Status() {}

    /** {@code Confirmed} for {@code CONFIRMED}. */
    static String capitalised(String status) {
        return status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT);
    }
}
