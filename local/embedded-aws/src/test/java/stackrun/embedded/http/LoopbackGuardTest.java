package stackrun.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests as browsers and programs send them to a server on port 8080. A header is one part of a line, the method its
 * first.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Origin header</a>
 * @see <a href="https://w3c.github.io/webappsec-fetch-metadata/">Fetch metadata request headers</a>
 */
class LoopbackGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET|Host: 127.0.0.1:8080",
                "GET|Host: localhost:8080",
                "GET|Host: LocalHost:8080",
                "GET|Host: [::1]:8080",
                "POST|Host: 127.0.0.1:8080|Content-Type: application/x-amz-json-1.0",
                "POST|Host: 127.0.0.1:8080|Content-Type: application/x-www-form-urlencoded",
                "PUT|Host: 127.0.0.1:8080|Content-Type: text/plain",
                "POST|Host: 127.0.0.1:8080|Origin: http://127.0.0.1:8080",
                "POST|Host: localhost:8080|Origin: http://localhost:8080|Sec-Fetch-Site: same-origin",
                "POST|Host: 127.0.0.1:8080|Origin: http://localhost:5173|Sec-Fetch-Site: cross-site",
                "POST|Host: 127.0.0.1:8080|Origin: null|Sec-Fetch-Site: same-origin",
                "GET|Host: 127.0.0.1:8080|Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate",
            })
    void letsProgramsAndOwnPagesPass(String request) {
        assertThat(guard(Audience.PROGRAMS).refusal(head(request))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET|Host: ",
                "GET|Host: evil.example",
                "GET|Host: evil.example:8080",
                "GET|Host: 127.0.0.1",
                "GET|Host: 127.0.0.1:8081",
                "GET|Host: 127.0.0.1.evil.example:8080",
                "GET|Host: localhost.:8080",
                "GET|Host: 127.0.0.1:8080|Host: evil.example",
                "GET|Host: 127.0.0.1:8080|Origin: http://evil.example",
                "GET|Host: 127.0.0.1:8080|Origin: https://127.0.0.1:8080",
                "GET|Host: 127.0.0.1:8080|Origin: http://127.0.0.1:8081",
                "GET|Host: 127.0.0.1:8080|Origin: http://127.0.0.1:8080|Origin: http://evil.example",
                "GET|Host: evil.example:8080|Origin: http://evil.example:8080|Sec-Fetch-Site: same-origin",
                "POST|Host: 127.0.0.1:8080|Origin: null",
                "POST|Host: 127.0.0.1:8080|Origin: null|Sec-Fetch-Site: cross-site",
                "GET|Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors",
                "GET|Host: 127.0.0.1:8080|Sec-Fetch-Site: same-site|Sec-Fetch-Mode: no-cors",
                "GET|Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate",
                "POST|Host: 127.0.0.1:8080|Content-Type: text/plain",
                "POST|Host: 127.0.0.1:8080|Content-Type: Text/Plain; charset=utf-8",
            })
    void refusesPagesOfOthers(String request) {
        assertThat(guard(Audience.PROGRAMS).refusal(head(request))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET|Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate",
                "POST|Host: 127.0.0.1:8080|Content-Type: text/plain",
            })
    void letsBrowsersFollowLinksToWhatPeopleLookAt(String request) {
        assertThat(guard(Audience.BROWSERS).refusal(head(request))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST|Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate",
                "POST|Host: 127.0.0.1:8080|Origin: http://evil.example|Sec-Fetch-Mode: navigate",
                "GET|Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors",
                "GET|Host: evil.example:8080|Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate",
            })
    void refusesPagesOfOthersThatSendMoreThanALinkDoes(String request) {
        assertThat(guard(Audience.BROWSERS).refusal(head(request))).isPresent();
    }

    private static LoopbackGuard guard(Audience audience) {
        var guard = new LoopbackGuard(audience);
        guard.allow(Set.of("http://localhost:5173"));
        return guard;
    }

    private static RequestHead head(String request) {
        var parts = List.of(request.split("\\|"));
        return new RequestHead(
                parts.getFirst(),
                name -> parts.stream()
                        .map(part -> part.split(": ?", 2))
                        .filter(header -> header[0].equalsIgnoreCase(name) && header.length == 2)
                        .flatMap(header -> Arrays.stream(header).skip(1))
                        .toList(),
                8080);
    }
}
