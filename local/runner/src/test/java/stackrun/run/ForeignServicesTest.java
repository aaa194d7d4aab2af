package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.Service;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.http.ServerOptions;
import stackrun.embedded.setting.Account;
import stackrun.template.Place;

/** {@code --services}: a run uses what an emulator has, with the account and region of its ARNs, and replaces the rest. */
class ForeignServicesTest {

    private static final Account OTHER = new Account("eu-central-1", "210987654321");
    private static final Set<Service> ALL =
            EnumSet.of(Service.DYNAMODB, Service.SQS, Service.KINESIS, Service.KMS, Service.S3);

    @Test
    void aRunCreatesItsResourcesInTheEmulatorAndTakesItsAccount(@TempDir Path folder) throws Exception {
        try (var emulator = Emulator.of(OTHER, ALL);
                var run = LocalRun.start(options(folder).withServices(emulator.url()))) {
            var sqs = run.clients().sqs();
            assertThat(sqs.listQueues().queueUrls())
                    .isNotEmpty()
                    .allMatch(queue -> queue.startsWith(emulator.endpoint(Service.SQS) + "/210987654321/"));
            assertThat(run.clients().dynamoDb().listTables().tableNames()).isNotEmpty();
            assertThat(run.clients().kinesis().listStreams().streamSummaries())
                    .isNotEmpty()
                    .allMatch(stream -> stream.streamARN().startsWith("arn:aws:kinesis:eu-central-1:210987654321:"));
            assertThat(address(run, "dynamodb")).isEqualTo(emulator.url().toString());
            assertThat(address(run, "kms")).isNotEqualTo(emulator.url().toString());
            assertThat(run.servers().environment())
                    .containsEntry("AWS_ENDPOINT_URL_SQS", emulator.url().toString())
                    .containsEntry("CBOR_ENABLED", "false");
            assertThat(run.cloud().lambda().function("shop-App-Place").environment())
                    .containsEntry("QUEUE", emulator.endpoint(Service.SQS) + "/210987654321/work");
            assertThat(run.services().orElseThrow().lines())
                    .containsExactly(
                            "services at %s: DynamoDB, SQS, Kinesis, S3 (account 210987654321, region eu-central-1)"
                                    .formatted(emulator.url()),
                            "KMS stays embedded: key ids cannot be chosen there",
                            "Kinesis clients use JSON instead of CBOR (aws.cborEnabled=false)",
                            "roles are not enforced: --services implies --no-iam");
        }
        assertThat(System.getProperty("aws.cborEnabled")).isNull();
    }

    @Test
    void whatTheEmulatorLacksStaysEmbedded() throws Exception {
        try (var emulator = Emulator.of(OTHER, EnumSet.of(Service.SQS, Service.S3))) {
            var services = ForeignServices.ask(emulator.url(), Place.DEFAULT);

            assertThat(services.missing())
                    .containsOnlyKeys(Service.DYNAMODB, Service.KINESIS, Service.KMS)
                    .containsEntry(Service.KINESIS, "status 501");
            assertThat(services.lines())
                    .contains("Kinesis stays embedded: status 501")
                    .noneMatch(line -> line.contains("CBOR"));
        }
    }

    @Test
    void withoutQueuesThePlaceStaysThatOfTheRun() throws Exception {
        try (var emulator = Emulator.of(OTHER, EnumSet.of(Service.S3))) {
            assertThat(ForeignServices.ask(emulator.url(), Place.DEFAULT).place())
                    .isEqualTo(Place.DEFAULT);
        }
    }

    /** The tables outlive the process, but keys in its memory do not. */
    @Test
    void aSecondRunWithoutTheKeysOfTheFirstIsRefused(@TempDir Path folder) throws Exception {
        try (var emulator = Emulator.of(OTHER, ALL)) {
            var options = options(folder).withServices(emulator.url());
            LocalRun.start(options).close();

            assertThatThrownBy(() -> LocalRun.start(options))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("the server at %s has table ".formatted(emulator.url()))
                    .hasMessageEndingWith(
                            " of an earlier run, whose KMS keys are lost: restart that server, and use --data to keep keys");
        }
    }

    @Test
    void nobodyListens() throws IOException {
        URI url;
        try (var socket = new ServerSocket(0)) {
            url = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        assertThatThrownBy(() -> ForeignServices.ask(url, Place.DEFAULT))
                .isInstanceOf(CannotRun.class)
                .hasMessage("no service answers at %s (Connection refused): start the emulator, or correct --services"
                        .formatted(url));
    }

    @Test
    void aServerThatIsNoEmulator() throws IOException {
        try (var page = HttpServer.start(
                ServerOptions.standard(), request -> HttpResponse.of(404, "text/html", "<p>not found</p>"))) {
            assertThatThrownBy(() -> ForeignServices.ask(page.uri(), Place.DEFAULT))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage(
                            "the server at %s has none of DynamoDB, SQS, Kinesis, KMS and S3 (status 404): start an emulator of AWS there, or correct --services"
                                    .formatted(page.uri()));
        }
    }

    @Test
    void aQueueUrlOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> ForeignServices.of(
                        URI.create("http://127.0.0.1:1"),
                        "arn:aws:sqs:eu-west-1:000000000000:work",
                        "http://127.0.0.1:1/?queue=work",
                        Map.of()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("does not end with /000000000000/work");
    }

    /** SDKs put the bucket in front of a host name, but not in front of an address. */
    @ParameterizedTest
    @CsvSource({
        "http://localhost:4566, http://127.0.0.1:4566",
        "http://127.0.0.1:4566/, http://127.0.0.1:4566",
        "HTTP://LOCALHOST, http://127.0.0.1",
        "https://emulator.example:8443, https://emulator.example:8443"
    })
    void aHostBecomesAnAddress(String text, URI url) {
        assertThat(ServicesUrl.parse(text)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:4566",
                "4566",
                "",
                "ftp://localhost",
                "http://localhost:4566/path",
                "http://me@localhost",
                "http://",
                "http://a b"
            })
    void otherTextIsNoUrl(String text) {
        assertThatThrownBy(() -> ServicesUrl.parse(text))
                .isInstanceOf(CannotRun.class)
                .hasMessage("--services must be the URL of a server, such as http://localhost:4566, not " + text);
    }

    private static String address(LocalRun run, String service) {
        return Objects.requireNonNull(run.endpoints().services().get(service)).endpoint();
    }

    private static RunOptions options(Path folder) throws Exception {
        var templates = Path.of(Objects.requireNonNull(Place.class.getResource("/stackrun/resource/synth"))
                .toURI());
        return RunOptions.of(Path.of(System.getProperty("shop.repository")), templates)
                .withPort(0)
                .withRunFolder(folder);
    }
}
