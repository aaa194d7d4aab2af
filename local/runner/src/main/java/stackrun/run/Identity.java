package stackrun.run;

import java.util.List;
import java.util.Optional;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.template.Resource;

/**
 * The user pool of a run and the client with which people sign in.
 *
 * @param callback the client's first callback URL
 */
record Identity(String userPool, String client, String callback) {

    /** Finds the first client that allows the code flow, and its pool. Empty if the templates have none. */
    static Optional<Identity> find(Plan plan) {
        return plan.steps().stream()
                .map(CreationStep::resource)
                .filter(resource -> resource.type().equals("AWS::Cognito::UserPoolClient"))
                .filter(resource -> resource.properties().path("AllowedOAuthFlows").values().stream()
                        .anyMatch(flow -> flow.asString().equals("code")))
                .findFirst()
                .map(client -> of(client, plan.ref(client)));
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
}
