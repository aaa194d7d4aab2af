package com.example.simulation.model.entity;

import java.util.Locale;

/** The names of statuses in events. */
public final class Status {

    private Status() {}

    /** {@code Confirmed} for {@code CONFIRMED}. */
    public static String capitalised(String status) {
        return status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT);
    }
}
