package com.example.load.bench;

import java.nio.file.Path;

/**
 * The folders of a run.
 *
 * @param repository the folder that contains the modules
 */
record Workspace(Path repository) {

    /** The repository that the script {@code load-tests/bench} belongs to. */
    static Workspace here() {
        return new Workspace(Path.of(System.getProperty("shop.repository", "."))
                .toAbsolutePath()
                .normalize());
    }

    Path readme() {
        return repository.resolve("load-tests/README.md");
    }

    Path baselines() {
        return repository.resolve("load-tests/baselines");
    }

    /** Everything the bench writes, except for what Maven builds. */
    Path target() {
        return repository.resolve("load-tests/target/bench");
    }

    Path logs() {
        return target().resolve("logs");
    }
}
