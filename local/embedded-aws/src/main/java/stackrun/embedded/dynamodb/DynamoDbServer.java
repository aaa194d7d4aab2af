package stackrun.embedded.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import stackrun.embedded.setting.Storage;

/**
 * DynamoDB with streams, indexes, transactions and time to live, served by Amazon's DynamoDB Local.
 *
 * <p>It runs in a process of its own because it brings old versions of libraries we use in newer ones, and it is never
 * shipped: Maven resolves it, and the class path it resolved to is a resource of this module. It listens on 127.0.0.1
 * only. In a directory it is about four times slower than in memory, since each write is synced.
 *
 * <p>Region, account and credentials are not looked at; ARNs name the region {@code ddblocal}. Expired items are
 * deleted late or never, as on AWS: filter them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.UsageNotes.html">What
 *     DynamoDB Local does differently</a>
 */
public final class DynamoDbServer implements DynamoDb {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final Process process;
    private final URI endpoint;

    private DynamoDbServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Returns once a first request is answered; fails with the output of the process if none is within 30 s. */
    public static DynamoDbServer start(Storage storage) throws IOException {
        return start(JavaCommand.of(storage), START_TIMEOUT);
    }

    static DynamoDbServer start(List<String> command, Duration longest) throws IOException {
        var deadline = System.nanoTime() + longest.toNanos();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A debugger's or an agent's options are meant for the parent.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        var process = builder.start();
        var output = new Output(process.inputReader(StandardCharsets.UTF_8));
        try {
            var endpoint = URI.create("http://127.0.0.1:" + output.port(deadline));
            listTables(endpoint, deadline);
            return new DynamoDbServer(process, endpoint);
        } catch (IOException e) {
            end(process);
            throw new IOException("DynamoDB Local did not start, %s:%n%s".formatted(e.getMessage(), output.text()), e);
        }
    }

    private static void listTables(URI endpoint, long deadline) throws IOException {
        var connection = (HttpURLConnection) endpoint.toURL().openConnection(Proxy.NO_PROXY);
        connection.setReadTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.ListTables");
        connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
        connection.setRequestProperty(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0");
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write('{');
            body.write('}');
        }
        if (connection.getResponseCode() != 200) {
            throw new IOException("it answered ListTables with status " + connection.getResponseCode());
        }
        connection.getInputStream().close();
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void allow(Collection<String> origins) {
        var lines = String.join("\n", origins) + "\n";
        try {
            process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local does not listen any more", e);
        }
    }

    /** The process that serves, for those who measure it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        end(process);
    }

    /** Closes the input of the process, as when the parent dies, and kills it if that does not end it. */
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
