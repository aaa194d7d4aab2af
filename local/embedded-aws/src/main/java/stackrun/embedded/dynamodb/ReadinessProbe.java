package stackrun.embedded.dynamodb;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Tests if DynamoDB Local answers requests. */
final class ReadinessProbe {

    private ReadinessProbe() {}

    /**
     * Sends a {@code ListTables} request.
     *
     * @param deadline of {@link System#nanoTime}
     * @throws IOException if the answer is an error, or is not there by the deadline
     */
    static void listTables(URI endpoint, long deadline) throws IOException {
        var connection =
                LocalCall.send(endpoint, "ListTables", "local", "{}", Duration.ofNanos(deadline - System.nanoTime()));
        if (connection.getResponseCode() != 200) {
            throw new IOException("it answered ListTables with status " + connection.getResponseCode());
        }
        connection.getInputStream().close();
    }
}
