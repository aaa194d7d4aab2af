package com.example.kit.outbox;

import java.util.List;

/** The target of the published events. */
interface OutboxDestination {

    /** Publishes events and returns how many of them, counted from the first, were accepted. */
    int publish(List<OutboxRecord> events);

    /** Calls the service without a change, see {@link com.example.kit.snapstart.HarmlessRead}. */
    void describe();
}
