package stackrun.memory;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.awsjson.AwsJsonRefusals;
import stackrun.embedded.dynamodb.DynamoDb;
import stackrun.embedded.dynamodb.access.DynamoDbAccess;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.setting.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link MemoryDynamoDb} over HTTP. It needs no process of its own and starts at once.
 *
 * <p>It supports less than DynamoDB Local: no local secondary indexes, no PartiQL and no backups, and expired items stay.
 * It refuses unsupported operations and members by name.
 */
public final class MemoryDynamoDbServer implements DynamoDb {

    private static final String JSON = "application/x-amz-json-1.0";

    private final HttpServer server;
    private final AccessControl access;

    private MemoryDynamoDbServer(HttpServer server, AccessControl access) {
        this.server = server;
        this.access = access;
    }

    public static MemoryDynamoDbServer start() throws IOException {
        return start(Account.DEFAULT);
    }

    /** Like {@link #start()}, with the account that policies name. */
    public static MemoryDynamoDbServer start(Account account) throws IOException {
        var tables = new MemoryDynamoDb(InstantSource.system());
        var access =
                new AccessControl(new DynamoDbAccess(account, table -> describe(tables, table)), new AwsJsonRefusals());
        return new MemoryDynamoDbServer(HttpServer.start(access.before(request -> answer(tables, request))), access);
    }

    private static Optional<JsonNode> describe(MemoryDynamoDb tables, String name) {
        var request = JsonMapper.shared().createObjectNode().put("TableName", name);
        MemoryDynamoDb.Answer answer;
        synchronized (tables) {
            answer = tables.answer("DescribeTable", JsonMapper.shared().writeValueAsBytes(request));
        }
        return answer.status() == 200 ? Optional.of(JsonMapper.shared().readTree(answer.body())) : Optional.empty();
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
    public void enforce(AccessKeys keys) {
        access.enforce(keys);
    }

    @Override
    public void close() {
        server.close();
    }
}
