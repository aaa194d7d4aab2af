package com.example.simulation.model;

import java.util.Locale;

/** How events name statuses. */
final class Status {

    private Status() {}

    /** {@code Confirmed} for {@code CONFIRMED}. */
    static String capitalised(String status) {
        return status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT);
    }
}
