package com.example.smoke.step;

import com.example.smoke.stage.Alarm;
import com.example.smoke.stage.DeadLetterQueue;
import java.util.ArrayList;
import java.util.List;

/** A dead-letter queue whose alarm is on while it contains messages, unless a field is changed. */
final class ScriptedQueue implements DeadLetterQueue {

    boolean watched = true;
    boolean raises = true;
    boolean keepsAll;

    final List<String> messages = new ArrayList<>();

    @Override
    public String name() {
        return "shop-test-dead-letters";
    }

    @Override
    public String park(String body) {
        messages.add("own");
        return "own";
    }

    @Override
    public boolean remove(String messageId) {
        return !keepsAll && messages.remove(messageId);
    }

    @Override
    public List<Alarm> alarms() {
        return watched ? List.of(new Alarm("GivenUp", raises && !messages.isEmpty())) : List.of();
    }
}
