package com.example.local.iam;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import stackrun.embedded.access.AccessObserver;
import stackrun.embedded.access.KeyOwner;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;

/** Records each call once, with the first test that made it. */
final class Recording implements AccessObserver {

    private record Key(String function, AccessRequest request, boolean allowed) {}

    private final Map<Key, RecordedCall> calls = new ConcurrentHashMap<>();
    private volatile String test = "start of the run";

    /** Names the test that makes the following calls. */
    void enter(String name) {
        test = name;
    }

    @Override
    public void decided(KeyOwner.Function caller, AccessRequest request, Decision decision) {
        boolean allowed = decision instanceof Decision.Allowed;
        calls.computeIfAbsent(
                new Key(caller.name(), request, allowed),
                key -> new RecordedCall(caller.name(), request, allowed, test));
    }

    List<RecordedCall> allowed(String function) {
        return of(function).filter(RecordedCall::allowed).toList();
    }

    List<RecordedCall> denied(String function) {
        return of(function).filter(call -> !call.allowed()).toList();
    }

    List<RecordedCall> denied() {
        return calls.values().stream().filter(call -> !call.allowed()).toList();
    }

    private Stream<RecordedCall> of(String function) {
        return calls.values().stream().filter(call -> call.function().equals(function));
    }

    /** Tests if a function was allowed to do this. */
    boolean has(String function, String action) {
        return allowed(function).stream()
                .anyMatch(call -> call.request().action().equals(action));
    }
}
