package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.json.JsonMapper;

class FrontDoorTest {

    @Test
    void saysThatItsPortIsInUse() throws IOException {
        try (var other = HttpServer.start(request -> HttpResponse.empty(200))) {
            assertThatThrownBy(() -> new FrontDoor(other.port(), Pages.none()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage(
                            "port %s is in use: stop the process that uses it, or choose another port with --port",
                            other.port());
        }
    }

    @Test
    void saysThatItStillStarts() throws Exception {
        try (var starting = new FrontDoor(0, Pages.none());
                var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(starting.uri().resolve("/orders")).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("detail")
                            .asString())
                    .isEqualTo("GET /orders is refused: the run is still starting");
        }
    }

    /** As Jetty says it: an administrator, who may run the tests, may listen on every port. */
    @Test
    void saysWhatElseKeepsItFromListening() {
        var refused = new IOException("Failed to bind to /127.0.0.1:80", new BindException("Permission denied"));

        assertThat(FrontDoor.cannotListen(80, refused)).hasMessage("cannot listen on port 80: Permission denied");
    }
}
