package stackrun.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts servers side by side: all of them, or none. */
final class Starting {

    private final List<CompletableFuture<? extends AutoCloseable>> begun = new ArrayList<>();

    /** Begins with one. Whatever it throws is told by {@link #await}: an error nobody hears would be waited for forever. */
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

    /** Returns when all have started; where one does not, throws why once those that did are closed. */
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
        try (var closing = new Closing()) {
            begun.stream()
                    .map(server -> server.handle((started, failure) -> started).join())
                    .filter(Objects::nonNull)
                    .forEach(closing::add);
        }
    }
}
