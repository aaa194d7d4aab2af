package com.example.orders.adapter.kms;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crac.Context;
import org.crac.Resource;

/** Holds its resources like Lambda's runtime: in order of registration, with weak references. */
final class Checkpoints extends Context<Resource> {

    private final List<WeakReference<Resource>> resources = new ArrayList<>();

    @Override
    public void register(Resource resource) {
        resources.add(new WeakReference<>(resource));
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        for (var resource : known().reversed()) {
            call(() -> resource.beforeCheckpoint(this));
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        for (var resource : known()) {
            call(() -> resource.afterRestore(this));
        }
    }

    private List<Resource> known() {
        return resources.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private interface Hook {
        void call() throws Exception;
    }

    private static void call(Hook hook) {
        try {
            hook.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
