package com.example.smoke.adapter;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Role;
import com.example.smoke.stage.Stage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.xray.XRayClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A local run, described by {@code endpoints.json}, which exists in its folder while the run is ready. */
public final class LocalRun {

    /** The password of all sample users; must equal {@code SampleUsers} in {@code shop-local}. */
    private static final String PASSWORD = "Local-password-1!";

    private LocalRun() {}

    public static Stage open(Path folder) {
        var run = endpoints(folder.resolve("endpoints.json"));
        var pages = new SignInPages(URI.create(text(run, "issuer")), text(run, "client"), text(run, "callback"));
        var s3 = client(S3Client.builder(), run, "s3");
        var xray = client(XRayClient.builder(), run, "xray");
        var archive = archive(s3);
        return new Stage(
                URI.create(text(run, "api")),
                role -> Optional.of(pages.token(user(role), PASSWORD)),
                new S3Archive(s3, archive),
                Optional.of(new XRayTraces(xray)),
                Optional.empty(),
                Optional.empty(),
                () -> {
                    s3.close();
                    xray.close();
                });
    }

    private static JsonNode endpoints(Path file) {
        if (!Files.exists(file)) {
            throw new CannotTest("no local run was found: start ./run in another terminal, or name a deployed stage");
        }
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new CannotTest(file + " cannot be read: stop ./run and start it again", e);
        }
    }

    private static String text(JsonNode run, String member) {
        var value = run.path(member).asString("");
        if (value.isEmpty()) {
            throw new CannotTest("the local run has no %s: stop ./run and start it again".formatted(member));
        }
        return value;
    }

    private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
            B builder, JsonNode run, String name) {
        var service = run.path("services").path(name);
        return builder.endpointOverride(URI.create(text(service, "endpoint")))
                .region(Region.of(text(service, "region")))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(text(service, "accessKeyId"), text(service, "secretAccessKey"))))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .useEnvironmentVariablesValues(false)
                                .useSystemPropertyValues(false)
                                .build()))
                .build();
    }

    /** CloudFormation is not there to be asked; the name is derived from the logical id. */
    private static String archive(S3Client s3) {
        return Translated.call(() -> s3.listBuckets().buckets().stream()
                .map(Bucket::name)
                .filter(name -> name.contains("archive"))
                .findFirst()
                .orElseThrow(() -> new CannotTest("the local run has no bucket for the archive")));
    }

    private static String user(Role role) {
        return switch (role) {
            case CUSTOMER -> "alice";
            case MANAGER -> "manager";
            case ANALYST -> "analyst";
            case STRANGER -> "bob";
        };
    }
}
