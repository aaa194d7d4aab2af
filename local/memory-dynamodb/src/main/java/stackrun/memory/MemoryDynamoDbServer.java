package stackrun.memory;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import stackrun.embedded.dynamodb.DynamoDb;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

/**
 * {@link MemoryDynamoDb} over HTTP. It needs no process of its own and starts at once.
 *
 * <p>It supports less than DynamoDB Local: no local secondary indexes, no PartiQL and no backups, and expired items stay.
 * It refuses unsupported operations and members by name.
 */
public final class MemoryDynamoDbServer implements DynamoDb {

    private static final String JSON = "application/x-amz-json-1.0";

    private final HttpServer server;

    private MemoryDynamoDbServer(HttpServer server) {
        this.server = server;
    }

    public static MemoryDynamoDbServer start() throws IOException {
        var tables = new MemoryDynamoDb(InstantSource.system());
        return new MemoryDynamoDbServer(HttpServer.start(request -> answer(tables, request)));
    }

    private static HttpResponse answer(MemoryDynamoDb tables, HttpRequest request) {
        var target = request.headers().first("X-Amz-Target").orElse("");
        var operation = target.substring(target.indexOf('.') + 1);
        MemoryDynamoDb.Answer answer;
        synchronized (tables) {
            answer = tables.answer(operation, request.body());
        }
        return HttpResponse.of(answer.status(), JSON, answer.body())
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }

    @Override
    public URI endpoint() {
        return server.uri();
    }

    @Override
    public void allow(Collection<String> origins) {
        server.allow(origins);
    }

    @Override
    public void close() {
        server.close();
    }
}
