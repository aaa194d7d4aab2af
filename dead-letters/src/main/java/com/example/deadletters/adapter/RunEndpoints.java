package com.example.deadletters.adapter;

import com.example.deadletters.domain.CannotRedrive;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints of a local run, from {@code endpoints.json}, which exists in its folder while the run is ready. */
record RunEndpoints(Path file, JsonNode services) implements Wiring {

    private record Service(URI endpoint, String region, String accessKeyId, String secretAccessKey) {}

    static RunEndpoints in(Path folder) {
        var file = folder.resolve("endpoints.json");
        if (!Files.exists(file)) {
            throw new CannotRedrive(
                    "no local run was found: start ./run in another terminal, or name a deployed stage with --stage");
        }
        try {
            return new RunEndpoints(file, JsonMapper.shared().readTree(file).path("services"));
        } catch (JacksonException e) {
            throw new CannotRedrive(file + " cannot be read: stop ./run and start it again");
        }
    }

    @Override
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void wire(B builder, String name) {
        var service = service(name);
        builder.endpointOverride(service.endpoint())
                .region(Region.of(service.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(service.accessKeyId(), service.secretAccessKey())));
    }

    private Service service(String name) {
        var service = services.path(name);
        if (!service.isObject()) {
            throw new CannotRedrive("%s has no %s: an older version started the run; stop ./run and start it again"
                    .formatted(file, name));
        }
        return new Service(
                URI.create(service.path("endpoint").asString()),
                service.path("region").asString(),
                service.path("accessKeyId").asString(),
                service.path("secretAccessKey").asString());
    }
}
