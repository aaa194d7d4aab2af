package com.example.kit.snapstart;

import org.springframework.context.LifecycleProcessor;

/**
 * Does nothing for the rehearsed application. Spring's own processor registers with CRaC. It would be created after the call
 * before the snapshot, and would wait for it forever after a restore.
 */
final class NoLifecycle implements LifecycleProcessor {

    @Override
    public void onRefresh() {}

    @Override
    public void onClose() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return false;
    }
}
