package stackrun.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.http.RawHttp;
import stackrun.memory.MemoryDynamoDbServer;

/** Web pages of other origins cannot call any server; all other tests of this module call them through SDKs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPagesTest {

    private static final String QUIET = "Connection: close\r\n\r\n";

    private CognitoServer cognito;
    private MemoryDynamoDbServer memory;

    @BeforeAll
    void start() throws Exception {
        cognito = CognitoServer.start();
        memory = MemoryDynamoDbServer.start();
    }

    @AfterAll
    void close() {
        cognito.close();
        memory.close();
    }

    Stream<URI> servers() {
        return Stream.concat(
                Stream.of(Service.values()).map(EmbeddedAws.shared()::endpoint),
                Stream.of(cognito.endpoint(), memory.endpoint()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void refusesANameThatWasBoundToThisMachineLater(URI server) throws Exception {
        var answer =
                RawHttp.send(server, "GET / HTTP/1.1\r\nHost: evil.example:%s\r\n".formatted(server.getPort()) + QUIET);

        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("Host header must be", "evil.example");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void refusesAPageOfAnotherOrigin(URI server) throws Exception {
        for (var method : List.of("GET", "POST", "OPTIONS")) {
            var answer = RawHttp.send(
                    server,
                    "%s / HTTP/1.1\r\nHost: %s\r\nOrigin: http://evil.example\r\n"
                                    .formatted(method, server.getAuthority())
                            + QUIET);

            assertThat(answer).startsWith("HTTP/1.1 403 ").contains("a web page of http://evil.example may not call");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void refusesAFormThatIsSentFromAnotherPage(URI server) throws Exception {
        var answer = RawHttp.send(
                server,
                "POST / HTTP/1.1\r\nHost: %s\r\nOrigin: null\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n"
                                .formatted(server.getAuthority())
                        + "Connection: close\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    /** ElasticMQ takes calls in the address, as SQS's old protocol has them: an image would be enough. */
    @ParameterizedTest
    @MethodSource("servers")
    void refusesAnImageOfAnotherPage(URI server) throws Exception {
        var answer = RawHttp.send(
                server,
                "GET /?Action=CreateQueue&QueueName=made-by-a-page HTTP/1.1\r\nHost: %s\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n"
                                .formatted(server.getAuthority())
                        + QUIET);

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void answersOriginsThatWereAllowed() throws Exception {
        var aws = EmbeddedAws.shared();
        var origin = List.of("http://own.example:5173");
        List<Consumer<List<String>>> allow = List.of(
                aws.dynamoDb()::allow,
                aws.sqs()::allow,
                aws.kinesis()::allow,
                aws.kms()::allow,
                aws.s3()::allow,
                cognito::allow,
                memory::allow);
        allow.forEach(each -> each.accept(origin));

        for (var server : List.of(
                aws.dynamoDb().endpoint(),
                aws.sqs().endpoint(),
                aws.kinesis().endpoint(),
                aws.kms().endpoint(),
                aws.s3().endpoint(),
                cognito.endpoint(),
                memory.endpoint())) {
            var request =
                    "GET / HTTP/1.1\r\nHost: %s\r\nOrigin: http://own.example:5173\r\n".formatted(server.getAuthority())
                            + QUIET;
            RawHttp.sendUntil(server, request, answer -> !answer.startsWith("HTTP/1.1 403 "));
        }
    }
}
