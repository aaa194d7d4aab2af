package hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stackrun.lambda.environment.Environments.Mode;
import stackrun.run.Await;
import stackrun.run.LocalRun;
import stackrun.run.RunOptions;
import stackrun.run.Store;

/** A CDK app that knows nothing of this repository runs as its author synthesised it. */
class HelloTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void synthesise() {
        var app = new App(
                AppProps.builder().outdir(folder.resolve("cdk.out").toString()).build());
        new HelloStack(app);
        app.synth();
    }

    /** In this JVM there is no place for a function that reads its environment with {@code System.getenv}. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void storesAGreetingForEachNameInTheQueue(Mode mode) throws IOException {
        try (var run = LocalRun.start(options(mode))) {
            var outputs = run.plan().outputs();
            var sqs = run.clients().sqs();
            var dynamoDb = run.clients().dynamoDb();

            sqs.sendMessage(send -> send.queueUrl(outputs.get("Hello.QueueUrl")).messageBody("Ada"));

            var items = Await.until(
                    () -> dynamoDb.scan(scan -> scan.tableName(outputs.get("Hello.TableName")))
                            .items(),
                    found -> !found.isEmpty());
            assertThat(items)
                    .extracting(item -> item.get("greeting"))
                    .containsExactly(AttributeValue.fromS("Hello, Ada!"));
        }
    }

    @Test
    void printsOutputsThatLeadToWhatRuns() throws IOException {
        try (var run = LocalRun.start(options(Mode.ISOLATED))) {
            var outputs = run.plan().outputs();

            assertThat(outputs).containsOnlyKeys("Hello.FunctionArn", "Hello.QueueUrl", "Hello.TableName");
            assertThat(run.cloud()
                            .lambda()
                            .function(outputs.get("Hello.FunctionArn"))
                            .handler())
                    .isEqualTo("hello.HelloFunction");
        }
    }

    /** It has no API and nobody who signs in. */
    @Test
    void tellsWhereItsServicesAreAndNoIssuer() throws IOException {
        try (var _ = LocalRun.start(options(Mode.ISOLATED))) {
            assertThat(Files.readString(folder.resolve("run/endpoints.json")))
                    .contains("\"sqs\"", "\"dynamodb\"")
                    .doesNotContain("issuer", "userPool", "client", "callback");
        }
    }

    private static RunOptions options(Mode mode) {
        return RunOptions.of(Path.of("").toAbsolutePath(), folder.resolve("cdk.out"))
                .withRunFolder(folder.resolve("run"))
                .withPort(0)
                .withMode(mode)
                .withStore(Store.MEMORY);
    }
}
