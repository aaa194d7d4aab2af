package stackrun.embedded.cognito.api;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.cognito.pool.Pools;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON API of Cognito user pools, {@code POST /} with {@code X-Amz-Target}.
 *
 * <p>It supports the operations that an administrator needs before anybody can sign in. AWS authorizes them by IAM, so
 * requests must be signed, but signatures are not verified.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html">API
 *     reference</a>
 */
public final class UserPoolsApi {

    static final String JSON_1_1 = "application/x-amz-json-1.1";

    private static final String TARGET = "AWSCognitoIdentityProviderService.";

    private static final Logger LOG = LoggerFactory.getLogger(UserPoolsApi.class);

    private interface Operation extends Function<Input, Map<String, ?>> {}

    private final Map<String, Operation> operations;

    public UserPoolsApi(Pools pools) {
        var users = new AdminUserOperations(pools);
        this.operations = Map.of(
                "AdminCreateUser", users::create,
                "AdminSetUserPassword", users::setPassword,
                "AdminAddUserToGroup", users::addToGroup,
                "DescribeUserPoolClient", new DescribeUserPoolClient(pools)::describe);
    }

    /** The names of the supported operations. */
    public Set<String> operations() {
        return operations.keySet();
    }

    public HttpResponse answer(HttpRequest request) {
        try {
            var output = operation(request).apply(Input.of(request.body()));
            return numbered(HttpResponse.of(200, JSON_1_1, JsonMapper.shared().writeValueAsBytes(output)));
        } catch (CognitoException e) {
            return numbered(e.answer());
        } catch (RuntimeException e) {
            LOG.error("a request to the user pools failed", e);
            return numbered(CognitoException.internal(e).answer());
        }
    }

    private Operation operation(HttpRequest request) {
        var target = request.headers().first("X-Amz-Target").orElse("");
        var name = target.startsWith(TARGET) ? target.substring(TARGET.length()) : "";
        var operation = operations.get(name);
        if (operation == null) {
            throw CognitoException.unknownOperation();
        }
        if (!request.headers().first("Authorization").orElse("").startsWith("AWS4-HMAC-SHA256 ")) {
            throw CognitoException.missingAuthenticationToken();
        }
        return operation;
    }

    private static HttpResponse numbered(HttpResponse answer) {
        return answer.with("x-amzn-RequestId", UUID.randomUUID().toString());
    }
}
