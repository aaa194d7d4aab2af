package stackrun.embedded.dynamodb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.access.AccessControl;

/**
 * Reads the output of the child, so that it never blocks on a full pipe. Finds the port, logs denied requests, and keeps the
 * last lines.
 */
final class Output {

    private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);
    private static final int MAX_LINES = 100;

    private final Queue<String> lines = new ArrayDeque<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Boolean> enforcing = new CompletableFuture<>();

    Output(BufferedReader reader) {
        Thread.ofVirtual().name("dynamodb-local-output").start(() -> read(reader));
    }

    /** Waits for the line that names the port. */
    int port(long deadline) throws IOException {
        return await(port, "it named no port in time", deadline);
    }

    /** Waits for the line that confirms the access keys. */
    void enforcing(long deadline) throws IOException {
        var _ = await(enforcing, "it did not confirm the access keys in time", deadline);
    }

    private static <T> T await(CompletableFuture<T> line, String tooLate, long deadline) throws IOException {
        try {
            return line.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException(tooLate, e);
        } catch (ExecutionException e) {
            throw new IOException("its process ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    String text() {
        synchronized (lines) {
            return String.join(System.lineSeparator(), lines);
        }
    }

    private void read(BufferedReader reader) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                if (line.startsWith(LocalProcess.LISTENING)) {
                    port.complete(Integer.valueOf(line.substring(LocalProcess.LISTENING.length())));
                }
                if (line.startsWith(ChildAccess.DENIED)) {
                    LOG.warn("{}", line.substring(ChildAccess.DENIED.length()));
                }
                if (line.equals(LocalProcess.ENFORCING)) {
                    enforcing.complete(true);
                }
            }
        } catch (IOException e) {
            keep(e.toString());
        } finally {
            port.completeExceptionally(new IOException("end of output"));
            enforcing.completeExceptionally(new IOException("end of output"));
        }
    }

    private void keep(String line) {
        synchronized (lines) {
            if (lines.size() == MAX_LINES) {
                lines.remove();
            }
            lines.add(line);
        }
    }
}
