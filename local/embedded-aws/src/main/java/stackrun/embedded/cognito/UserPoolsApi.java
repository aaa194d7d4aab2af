package stackrun.embedded.cognito;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON API of Cognito user pools, {@code POST /} with {@code X-Amz-Target}.
 *
 * <p>Operations that AWS authorises by IAM must be signed here too; whose signature it is, is not checked.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html">API
 *     reference</a>
 */
final class UserPoolsApi {

    static final String JSON_1_1 = "application/x-amz-json-1.1";

    private static final String TARGET = "AWSCognitoIdentityProviderService.";

    private static final Logger LOG = LoggerFactory.getLogger(UserPoolsApi.class);

    private interface Operation extends Function<Input, Map<String, ?>> {}

    private final Map<String, Operation> open = new HashMap<>();
    private final Map<String, Operation> signed = new HashMap<>();

    UserPoolsApi(Pools pools) {
        var signIn = new SignInOperations(pools);
        open.put("InitiateAuth", signIn::initiateAuth);
        open.put("RespondToAuthChallenge", signIn::respondToAuthChallenge);
        open.put("RevokeToken", new RevokeToken(pools)::revoke);

        var own = new OwnAccountOperations(pools);
        open.put("SignUp", own::signUp);
        open.put("GetUser", own::getUser);
        open.put("GlobalSignOut", own::globalSignOut);

        var users = new AdminUserOperations(pools);
        signed.put("AdminCreateUser", users::create);
        signed.put("AdminConfirmSignUp", users::confirmSignUp);
        signed.put("AdminSetUserPassword", users::setPassword);
        signed.put("AdminGetUser", users::get);
        signed.put("AdminEnableUser", users::enable);
        signed.put("AdminDisableUser", users::disable);
        signed.put("AdminDeleteUser", users::delete);
        signed.put("AdminUserGlobalSignOut", users::globalSignOut);
        signed.put("ListUsers", new ListUsers(pools)::list);

        var groups = new AdminGroupOperations(pools);
        signed.put("AdminAddUserToGroup", groups::add);
        signed.put("AdminRemoveUserFromGroup", groups::remove);
        signed.put("AdminListGroupsForUser", groups::list);

        var descriptions = new DescribeOperations(pools);
        signed.put("DescribeUserPool", descriptions::userPool);
        signed.put("DescribeUserPoolClient", descriptions::userPoolClient);
    }

    HttpResponse answer(HttpRequest request) {
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
        var operation = open.get(name);
        if (operation != null) {
            return operation;
        }
        operation = signed.get(name);
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
