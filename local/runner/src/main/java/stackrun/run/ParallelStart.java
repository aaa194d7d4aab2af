package stackrun.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts servers in parallel: all of them, or none. */
final class ParallelStart {

    private final List<CompletableFuture<? extends AutoCloseable>> begun = new ArrayList<>();

    /** Starts one server. {@link #await} reports its failure, even an {@link Error}, instead of waiting for ever. */
    <T extends AutoCloseable> CompletableFuture<T> begin(Callable<T> start) {
        var server = new CompletableFuture<T>();
        begun.add(server);
        Thread.ofVirtual().start(() -> {
            try {
                server.complete(start.call());
            } catch (Throwable failure) {
                server.completeExceptionally(failure);
            }
        });
        return server;
    }

    /** Returns when all have started; if one fails, closes the others and throws its failure. */
    void await() throws IOException {
        try {
            begun.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            close();
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void close() {
        try (var closing = new CloseableStack()) {
            begun.stream()
                    .map(server -> server.handle((started, failure) -> started).join())
                    .filter(Objects::nonNull)
                    .forEach(closing::add);
        }
    }
}
