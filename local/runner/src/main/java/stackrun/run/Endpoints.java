package stackrun.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.Service;

/**
 * The addresses of a run. Other programs read them from {@code endpoints.json} in the folder of the run.
 *
 * @param docs the address of the pages beside the API; null if there are none
 * @param issuer the issuer of access tokens; null, like user pool, client and callback, if people cannot sign in
 * @param client the app client with which people sign in
 * @param callback the callback URL of the client
 * @param services the endpoint of each AWS service, with region and credentials
 * @param pid the process of the run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Endpoints(
        String api,
        @Nullable String docs,
        @Nullable String issuer,
        @Nullable String userPool,
        @Nullable String client,
        @Nullable String callback,
        Map<String, ServiceEndpoint> services,
        long pid) {

    static Endpoints of(URI api, Pages pages, Servers servers, URI lambda, String region, Optional<Identity> identity) {
        var services = new LinkedHashMap<String, ServiceEndpoint>();
        services.put("dynamodb", service(servers.endpoint(Service.DYNAMODB), region));
        services.put("sqs", service(servers.endpoint(Service.SQS), region));
        services.put("kinesis", service(servers.endpoint(Service.KINESIS), region));
        services.put("kms", service(servers.endpoint(Service.KMS), region));
        services.put("s3", service(servers.endpoint(Service.S3), region));
        services.put("lambda", service(lambda, region));
        services.put("xray", service(servers.xray().endpoint(), region));
        return new Endpoints(
                api.toString(),
                pages.path().isEmpty() ? null : api + pages.path(),
                identity.map(people ->
                                servers.cognito().issuer(people.userPool()).toString())
                        .orElse(null),
                identity.map(Identity::userPool).orElse(null),
                identity.map(Identity::client).orElse(null),
                identity.map(Identity::callback).orElse(null),
                Map.copyOf(services),
                ProcessHandle.current().pid());
    }

    private static ServiceEndpoint service(URI endpoint, String region) {
        return new ServiceEndpoint(endpoint.toString(), region, AwsClients.ACCESS_KEY_ID, AwsClients.SECRET_ACCESS_KEY);
    }

    /** Returns the app client for people, or empty if the templates have none. */
    public Optional<SignInClient> appClient() {
        return issuer == null || userPool == null || client == null || callback == null
                ? Optional.empty()
                : Optional.of(new SignInClient(URI.create(issuer), userPool, client, callback));
    }

    /** Returns the endpoints of the run that is ready in this folder, if there is one. */
    public static Optional<Endpoints> read(Path folder) {
        return new EndpointsFile(folder).read();
    }
}
