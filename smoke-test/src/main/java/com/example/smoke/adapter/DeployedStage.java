package com.example.smoke.adapter;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Stage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;

/** A deployed stage, described by the outputs of its stacks. */
public final class DeployedStage {

    /** The prefix of stack names; must equal {@code APP} of {@code StageSettings} in {@code infra-cdk}. */
    private static final String APP = "shop";

    private DeployedStage() {}

    /** Opens a stage in the account and region, or at the {@code AWS_ENDPOINT_URL}, that the environment configures. */
    public static Stage open(String name, Map<String, String> environment) {
        return open(name, environment, Clients.ofDefaultChain());
    }

    static Stage open(String name, Map<String, String> environment, Clients clients) {
        var data = outputs(clients, name, "Data");
        var api = outputs(clients, name, "Api");
        var pool = output(data, "UserPool");
        var client = output(data, "PeopleClient");
        return new Stage(
                URI.create(output(api, "ApiUrl")),
                new NamedUsers(
                        environment,
                        (user, password) -> pages(clients, pool, client).token(user, password)),
                new S3Archive(clients.s3(), output(data, "ArchiveBucketName")),
                Optional.of(new XRayTraces(clients.xray())),
                Optional.of(new AlarmedQueue(
                        clients.sqs(), clients.cloudWatch(), output(data, "StockRequestsDeadLetterQueue"))),
                Optional.of(new AccountConcurrency(clients.lambda(), "%s-%s-".formatted(APP, name))),
                clients::close);
    }

    /** A pool's id begins with its region. */
    private static SignInPages pages(Clients clients, String pool, String client) {
        var callback = Translated.call(() -> clients.cognito()
                .describeUserPoolClient(describe -> describe.userPoolId(pool).clientId(client))
                .userPoolClient()
                .callbackURLs()
                .getFirst());
        var region = pool.substring(0, Math.max(0, pool.indexOf('_')));
        return new SignInPages(
                URI.create("https://cognito-idp.%s.amazonaws.com/%s".formatted(region, pool)), client, callback);
    }

    private static Map<String, String> outputs(Clients clients, String stage, String stack) {
        var name = "%s-%s-%s".formatted(APP, stage, stack);
        return Translated.call(() -> {
            try {
                return clients.cloudFormation().describeStacks(describe -> describe.stackName(name)).stacks().stream()
                        .flatMap(found -> found.outputs().stream())
                        .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
            } catch (CloudFormationException e) {
                if (String.valueOf(e.getMessage()).contains("does not exist")) {
                    throw new CannotTest(
                            "there is no stack %s in this account and region: deploy the stage first".formatted(name),
                            e);
                }
                throw e;
            }
        });
    }

    private static String output(Map<String, String> outputs, String key) {
        return Optional.ofNullable(outputs.get(key))
                .orElseThrow(() -> new CannotTest("the stage has no output %s: deploy it again".formatted(key)));
    }
}
