package stackrun.embedded.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** Access keys of an administrator and of a function with one policy, and SDK clients that sign with them. */
public final class TestRole {

    static final String ADMINISTRATOR = "ADMINISTRATOR";
    static final String FUNCTION = "FUNCTION";
    static final String UNKNOWN = "UNKNOWN";

    private TestRole() {}

    /** The keys of a function that may do what these statements allow; what is decided about it is added to the list. */
    static AccessKeys keys(List<String> decided, String... statements) {
        var policy = "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(String.join(",", statements));
        var policies = new RolePolicies(List.of(new RolePolicies.Document("Permissions", policy)), Optional.empty());
        var owner = new KeyOwner.Function("Place", "arn:aws:iam::000000000000:role/PlaceRole", policies);
        return new AccessKeys(
                Map.of(ADMINISTRATOR, new KeyOwner.Administrator(), FUNCTION, owner),
                (caller, request, decision) -> decided.add(request.action() + " " + request.resource()));
    }

    static AccessKeys keys(String... statements) {
        return keys(new ArrayList<>(), statements);
    }

    static String allow(String action, String resource) {
        return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\"}".formatted(action, resource);
    }

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, URI endpoint, String accessKeyId) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "any")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(overrides -> overrides.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    /**
     * Expects AWS's words for a refusal by the policies of the function.
     *
     * @param request the action and, if there is one, the resource, as the message writes them
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot access
     *     denied error messages</a>
     */
    static void refused(Throwable failure, int status, String code, String request, String action) {
        var refusal = (AwsServiceException) failure;
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refusal.awsErrorDetails().errorMessage())
                .isEqualTo(
                        "User: arn:aws:sts::000000000000:assumed-role/PlaceRole/Place is not authorized to perform: %s"
                                        .formatted(request)
                                + " because no identity-based policy allows the %s action".formatted(action));
    }

    /** Expects the service's error for an access key that does not exist. */
    static void unknown(Runnable call, int status, String code) {
        assertThatThrownBy(call::run).satisfies(failure -> {
            var refusal = (AwsServiceException) failure;
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        });
    }
}
