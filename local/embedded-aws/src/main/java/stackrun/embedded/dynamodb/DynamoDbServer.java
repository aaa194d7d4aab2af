package stackrun.embedded.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.AccessKeysJson;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * DynamoDB with streams, indexes, transactions and time to live, served by Amazon's DynamoDB Local.
 *
 * <p>It runs in a process of its own, because it needs older versions of libraries that this module uses. It is never
 * shipped: Maven resolves it, and its class path is a resource of this module. It only listens on 127.0.0.1. In a directory
 * it is about four times slower than in memory, because each write is synced.
 *
 * <p>ARNs name the region {@code ddblocal}, and any credentials are accepted until {@link #enforce} is called. As on AWS, expired items are
 * deleted late or never, so readers must filter them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.UsageNotes.html">What
 *     DynamoDB Local does differently</a>
 */
public final class DynamoDbServer implements DynamoDb {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final Process process;
    private final Output output;
    private final URI endpoint;
    private final Account account;

    private DynamoDbServer(Process process, Output output, URI endpoint, Account account) {
        this.process = process;
        this.output = output;
        this.endpoint = endpoint;
        this.account = account;
    }

    /** Returns when a first request is answered. Fails after 30 s, with the output of the process. */
    public static DynamoDbServer start(Storage storage) throws IOException {
        return start(storage, Account.DEFAULT);
    }

    /** Like {@link #start(Storage)}, with the account that policies name. */
    public static DynamoDbServer start(Storage storage, Account account) throws IOException {
        return start(JavaCommand.of(storage), account, START_TIMEOUT);
    }

    static DynamoDbServer start(List<String> command, Duration timeout) throws IOException {
        return start(command, Account.DEFAULT, timeout);
    }

    private static DynamoDbServer start(List<String> command, Account account, Duration timeout) throws IOException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The options of a debugger or an agent are meant for the parent.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        var process = builder.start();
        var output = new Output(process.inputReader(StandardCharsets.UTF_8));
        try {
            var endpoint = URI.create("http://127.0.0.1:" + output.port(deadline));
            ReadinessProbe.listTables(endpoint, deadline);
            return new DynamoDbServer(process, output, endpoint, account);
        } catch (IOException e) {
            end(process);
            throw new IOException("DynamoDB Local did not start, %s:%n%s".formatted(e.getMessage(), output.text()), e);
        }
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void allow(Collection<String> origins) {
        send(String.join("\n", origins));
    }

    /** Returns when the process has confirmed the keys. */
    @Override
    public void enforce(AccessKeys keys) {
        send(ChildAccess.line(account, AccessKeysJson.write(keys)));
        try {
            output.enforcing(System.nanoTime() + START_TIMEOUT.toNanos());
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local does not enforce permissions", e);
        }
    }

    private void send(String lines) {
        try {
            process.getOutputStream().write((lines + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local does not listen any more", e);
        }
    }

    /** The process of DynamoDB Local, for measurements. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        end(process);
    }

    /** Closes the input of the process, which ends it, and kills it if that takes too long. */
    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
