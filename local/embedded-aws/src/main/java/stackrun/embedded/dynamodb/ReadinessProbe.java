package stackrun.embedded.dynamodb;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.concurrent.TimeUnit;

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
}
