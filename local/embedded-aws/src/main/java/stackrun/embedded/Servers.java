package stackrun.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/** The running servers: at most one for each service. */
final class Servers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAws.class);

    private final Storage storage;
    private final Account account;
    private final Map<Service, CompletableFuture<AutoCloseable>> servers = new EnumMap<>(Service.class);

    Servers(Storage storage, Account account) {
        this.storage = storage;
        this.account = account;
    }

    /** The server of a service, which is started if it is not running. */
    CompletableFuture<AutoCloseable> started(Service service) {
        synchronized (servers) {
            return servers.computeIfAbsent(
                    service, absent -> CompletableFuture.supplyAsync(() -> start(absent), Servers::inThread));
        }
    }

    private AutoCloseable start(Service service) {
        try {
            return service.start(storage, account);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Closes all servers in parallel. */
    @Override
    public void close() {
        Map<Service, CompletableFuture<AutoCloseable>> all;
        synchronized (servers) {
            all = new EnumMap<>(servers);
            servers.clear();
        }
        var closing = new ArrayList<CompletableFuture<Void>>();
        all.values()
                .forEach(server -> closing.add(server.handle((started, failure) -> started)
                        .thenAcceptAsync(Servers::close, Servers::inThread)));
        closing.forEach(CompletableFuture::join);
    }

    /** Runs a task in a platform thread, because class loading at the start would pin the carrier of a virtual thread. */
    private static void inThread(Runnable task) {
        Thread.ofPlatform().name("embedded-aws").daemon().start(task);
    }

    /** Closes a resource, and logs a failure to do so. */
    static void close(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            LOG.warn("{} did not close cleanly", closeable.getClass().getSimpleName(), e);
        }
    }
}
