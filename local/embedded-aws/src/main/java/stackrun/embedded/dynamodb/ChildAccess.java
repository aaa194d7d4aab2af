package stackrun.embedded.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.access.AccessKeysJson;
import stackrun.embedded.access.KeyOwner;
import stackrun.embedded.awsjson.AwsJsonRefusals;
import stackrun.embedded.dynamodb.access.DynamoDbAccess;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.setting.Account;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access control in the process of DynamoDB Local. The parent sends the keys in one line. It asks DynamoDB Local itself for
 * the keys of tables, with an access key that only this process knows.
 */
final class ChildAccess {

    /** The prefix of the line that tells the parent of a denied request. */
    static final String DENIED = "denied ";

    private static final String LINE = "access ";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final IntSupplier port;
    private final String ownKey = UUID.randomUUID().toString().replace("-", "");
    private volatile @Nullable AccessControl access;

    ChildAccess(IntSupplier port) {
        this.port = port;
    }

    /** The line that {@link #read} understands. */
    static String line(Account account, String keys) {
        return LINE + account.region() + " " + account.id() + " " + keys;
    }

    static boolean isLine(String line) {
        return line.startsWith(LINE);
    }

    void read(String line) {
        var parts = line.split(" ", 4);
        var control = new AccessControl(
                new DynamoDbAccess(new Account(parts[1], parts[2]), this::describe), new AwsJsonRefusals());
        control.enforce(AccessKeysJson.read(parts[3], ChildAccess::report).and(ownKey, new KeyOwner.Administrator()));
        this.access = control;
    }

    private static void report(KeyOwner.Function caller, AccessRequest request, Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            System.out.println(DENIED + denied.message(caller.sessionArn(), request));
        }
    }

    /** True if requests have to be checked. */
    boolean isEnforced() {
        return access != null;
    }

    Optional<HttpResponse> refusal(HttpRequest request) {
        var control = access;
        return control == null ? Optional.empty() : control.refusal(request);
    }

    private Optional<JsonNode> describe(String table) {
        var json =
                JsonMapper.shared().createObjectNode().put("TableName", table).toString();
        try {
            var connection = LocalCall.send(
                    URI.create("http://127.0.0.1:" + port.getAsInt()), "DescribeTable", ownKey, json, TIMEOUT);
            if (connection.getResponseCode() != 200) {
                return Optional.empty();
            }
            try (var body = connection.getInputStream()) {
                return Optional.of(JsonMapper.shared().readTree(body));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot describe the table " + table, e);
        }
    }
}
