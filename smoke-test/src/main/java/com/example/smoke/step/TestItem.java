package com.example.smoke.step;

import com.example.smoke.stage.Role;
import java.util.Map;

/**
 * The item that only smoke tests order, so that neither stock nor sales of real items change. It costs nothing, and
 * between tests none of it is available.
 */
final class TestItem {

    static final String SKU = "SMOKE-TEST";

    private static final String PATH = "/stock/" + SKU;

    private TestItem() {}

    /** Makes this quantity more available. Returns the answer of the edit. */
    static Answer add(Trial trial, int quantity) {
        var read = trial.get(Role.MANAGER, PATH);
        return switch (read.status()) {
            case 404 -> trial.put(Role.MANAGER, PATH, Map.of("If-None-Match", "*"), body(quantity));
            case 200 -> edit(trial, read, received(read) + quantity);
            default -> read;
        };
    }

    /** Makes none available. Returns the answer of the edit. */
    static Answer empty(Trial trial) {
        var read = trial.get(Role.MANAGER, PATH);
        return read.status() == 200 && available(read) > 0 ? edit(trial, read, received(read) - available(read)) : read;
    }

    /** Returns the available quantity; 0 if the item does not exist. */
    static long available(Trial trial) {
        return available(trial.get(Role.MANAGER, PATH));
    }

    static long available(Answer answer) {
        return answer.json().path("available").asLong(0);
    }

    private static long received(Answer answer) {
        return answer.json().path("received").asLong(0);
    }

    private static Answer edit(Trial trial, Answer read, long received) {
        return trial.put(Role.MANAGER, PATH, Map.of("If-Match", read.header("ETag")), body(received));
    }

    private static String body(long received) {
        return """
                {"name":"Smoke test, not for sale","unitPrice":0,"currency":"EUR","received":%s}""".formatted(received);
    }
}
