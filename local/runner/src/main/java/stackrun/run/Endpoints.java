package stackrun.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses of a run, which {@code endpoints.json} in its folder tells other programs. The file exists while
 * the run is ready.
 *
 * @param docs the pages beside the API, if there are any
 * @param issuer of access tokens; with user pool, client and callback it is there if people can sign in
 * @param client the app client people sign in with
 * @param callback its callback URL
 * @param services each AWS service's endpoint with region and credentials
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

    private static final String FILE = "endpoints.json";

    static Endpoints of(URI api, Pages pages, Servers servers, URI lambda, String region, Optional<Identity> identity) {
        var services = new LinkedHashMap<String, ServiceEndpoint>();
        services.put("dynamodb", service(servers.dynamoDb().endpoint(), region));
        services.put("sqs", service(servers.sqs().endpoint(), region));
        services.put("kinesis", service(servers.kinesis().endpoint(), region));
        services.put("kms", service(servers.kms().endpoint(), region));
        services.put("s3", service(servers.s3().endpoint(), region));
        services.put("lambda", service(lambda, region));
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

    /** Empty where the templates have no app client for people. */
    public Optional<SignInClient> appClient() {
        return issuer == null || userPool == null || client == null || callback == null
                ? Optional.empty()
                : Optional.of(new SignInClient(URI.create(issuer), userPool, client, callback));
    }

    void write(Path folder) {
        try {
            var next = folder.resolve(FILE + ".next");
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(next, this);
            Files.move(next, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(FILE), e);
        }
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that was killed could not remove its file. */
    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The endpoints of the run that is ready in this folder, if there is one. */
    public static Optional<Endpoints> read(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JsonMapper.shared().readValue(file, Endpoints.class)).filter(Endpoints::isAlive);
    }
}
