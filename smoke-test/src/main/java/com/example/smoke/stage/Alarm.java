package com.example.smoke.stage;

/**
 * An alarm over the messages of a queue.
 *
 * @param on true while it is in the state {@code ALARM}
 */
public record Alarm(String name, boolean on) {}
