package com.example.deadletters.adapter;

import com.example.deadletters.domain.Time;
import java.nio.file.Path;

/** Stages whose clients and time a test provides. */
public final class TestStages {

    private TestStages() {}

    /**
     * A deployed stage.
     *
     * @param logs the folder of its functions' logs
     */
    public static Stage deployed(String prefix, Wiring wiring, Path logs, Time time) {
        return new Stage(prefix, Clients.of(wiring), new RunLogs(logs), time);
    }
}
