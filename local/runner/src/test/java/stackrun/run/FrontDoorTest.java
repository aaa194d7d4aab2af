package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

class FrontDoorTest {

    @Test
    void saysThatItsPortIsInUse() throws IOException {
        try (var other = HttpServer.start(request -> HttpResponse.empty(200))) {
            assertThatThrownBy(() -> new FrontDoor(other.port()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("port %s is in use: stop what uses it, or choose another with --port", other.port());
        }
    }

    /** As Jetty says it: an administrator, who may run the tests, may listen on every port. */
    @Test
    void saysWhatElseKeepsItFromListening() {
        var refused = new IOException("Failed to bind to /127.0.0.1:80", new BindException("Permission denied"));

        assertThat(FrontDoor.cannotListen(80, refused)).hasMessage("cannot listen on port 80: Permission denied");
    }
}
