package stackrun.embedded.dynamodb;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A single request to DynamoDB Local, with an access key but without a signature, which it does not verify. */
final class LocalCall {

    private LocalCall() {}

    /** Sends a request and returns the connection, whose response was not read yet. */
    static HttpURLConnection send(URI endpoint, String operation, String accessKeyId, String json, Duration timeout)
            throws IOException {
        var connection = (HttpURLConnection) endpoint.toURL().openConnection(Proxy.NO_PROXY);
        connection.setReadTimeout((int) Math.max(1, timeout.toMillis()));
        connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + operation);
        connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
        connection.setRequestProperty(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(accessKeyId));
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return connection;
    }
}
