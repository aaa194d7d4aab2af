package stackrun.run;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.resource.Plan;
import stackrun.template.Resource;

/**
 * The user pool of a run and the client people sign in with.
 *
 * @param callback the client's first callback URL
 */
record Identity(String userPool, String client, String callback) {

    /** Found in the plan: the first client that allows the code flow, and its pool. */
    static Identity of(Plan plan) {
        return plan.steps().stream()
                .map(Plan.Step::resource)
                .filter(resource -> resource.type().equals("AWS::Cognito::UserPoolClient"))
                .filter(resource -> resource.properties().path("AllowedOAuthFlows").values().stream()
                        .anyMatch(flow -> flow.asString().equals("code")))
                .findFirst()
                .map(client -> of(client, plan.ref(client)))
                .orElseThrow(() -> new CannotRun("the templates have no app client that people can sign in with"));
    }

    private static Identity of(Resource client, String id) {
        var properties = client.properties();
        return new Identity(
                properties.path("UserPoolId").asString(),
                id,
                properties.path("CallbackURLs").path(0).asString());
    }

    void define(List<SampleUser> users, CognitoServer cognito) {
        users.forEach(user -> user.define(cognito, userPool));
    }

    Endpoints endpoints(URI api, Pages pages, Servers servers, URI lambda, String region) {
        var services = new LinkedHashMap<String, Endpoints.Service>();
        services.put("dynamodb", service(servers.dynamoDb().endpoint(), region));
        services.put("sqs", service(servers.sqs().endpoint(), region));
        services.put("kinesis", service(servers.kinesis().endpoint(), region));
        services.put("kms", service(servers.kms().endpoint(), region));
        services.put("s3", service(servers.s3().endpoint(), region));
        services.put("lambda", service(lambda, region));
        return new Endpoints(
                api.toString(),
                pages.path().isEmpty() ? null : api + pages.path(),
                servers.cognito().issuer(userPool).toString(),
                userPool,
                client,
                callback,
                Map.copyOf(services),
                ProcessHandle.current().pid());
    }

    private static Endpoints.Service service(URI endpoint, String region) {
        return new Endpoints.Service(
                endpoint.toString(), region, AwsClients.ACCESS_KEY_ID, AwsClients.SECRET_ACCESS_KEY);
    }
}
