package stackrun.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stackrun.embedded.setting.Storage;

/**
 * No request makes the S3 server fail: whatever a parameter, a header or a body holds, the answer is a result or an error
 * document with a code.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error responses</a>
 */
class HostileS3RequestsTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "POST", "DELETE");

    private static final List<String> TARGETS = List.of(
            "/",
            "/seed",
            "/seed?list-type=2",
            "/seed?versions",
            "/seed?versioning",
            "/seed?delete",
            "/seed/key",
            "/seed/none");

    private static final List<String> PARAMETERS = List.of(
            "max-keys",
            "prefix",
            "delimiter",
            "start-after",
            "continuation-token",
            "encoding-type",
            "key-marker",
            "version-id-marker",
            "versionId",
            "list-type",
            "fetch-owner",
            "response-content-type",
            "X-Amz-Date=20260101T000000Z&X-Amz-Expires");

    private static final List<String> HEADERS = List.of(
            "Range",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Content-MD5",
            "Content-Encoding",
            "x-amz-content-sha256",
            "x-amz-decoded-content-length",
            "x-amz-checksum-crc32",
            "x-amz-checksum-sha256",
            "x-amz-sdk-checksum-algorithm",
            "x-amz-trailer",
            "x-amz-copy-source",
            "x-amz-copy-source-if-match",
            "x-amz-copy-source-if-modified-since",
            "x-amz-metadata-directive",
            "x-amz-meta-a",
            "x-amz-version-id",
            "x-amz-bucket-object-lock-enabled",
            "x-amz-server-side-encryption");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "1.5",
            "1e30",
            "2147483647",
            "2147483648",
            "4294967295",
            "4294967296",
            "9223372036854775807",
            "99999999999999999999",
            "text",
            "url",
            "*",
            "/",
            "/seed",
            "/seed/key",
            "/seed/none?versionId=none",
            "%zz",
            "%",
            "%00",
            "%e0%80",
            "bytes=0-",
            "bytes=5-1",
            "bytes=-0",
            "bytes=-",
            "bytes=999999999999999999-",
            "bytes=0-0,2-2",
            "YQ==",
            "aaaa",
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
            "aws-chunked",
            "SHA256",
            "COPY",
            "REPLACE",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Thu, 99 Jan 1970 00:00:00 GMT",
            "x".repeat(2000));

    private static final List<String> BODIES = List.of(
            "",
            "text",
            "<",
            "<Delete/>",
            "<Delete><Object/></Delete>",
            "<Delete><Object><Key></Key></Object></Delete>",
            "<VersioningConfiguration/>",
            "<VersioningConfiguration><Status>Perhaps</Status></VersioningConfiguration>",
            "<CreateBucketConfiguration><LocationConstraint/></CreateBucketConfiguration>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><Delete>&b;</Delete>",
            "<a>".repeat(3000),
            "-1\r\n",
            "ffffffffffff\r\na",
            "5\r\nabc\r\n0\r\n\r\n",
            "3;chunk-signature=x\r\nabc\r\n0\r\nx-amz-checksum-crc32:a\r\n\r\n");

    private static final Pattern ERROR = Pattern.compile("(?s).*<Error><Code>\\w+</Code><Message>.+</Message>.*");

    private S3Server server;

    @BeforeEach
    void start() throws IOException {
        server = S3Server.start(Storage.inMemory());
        assertThat(send("PUT", "/seed", "", "")).startsWith("HTTP/1.1 200");
        assertThat(send("PUT", "/seed/key", "", "abcdef")).startsWith("HTTP/1.1 200");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersEveryParameter() throws IOException {
        var failures = new ArrayList<String>();
        for (var target : TARGETS) {
            for (var parameter : PARAMETERS) {
                for (var value : VALUES) {
                    var path = target + (target.contains("?") ? "&" : "?") + parameter + "="
                            + value.replace(" ", "%20").replace("<", "%3C");
                    check(failures, "GET", path, "", "");
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void answersEveryHeader() throws IOException {
        var failures = new ArrayList<String>();
        for (var request : List.of(
                "GET /seed/key",
                "PUT /seed/new",
                "PUT /seed/key",
                "DELETE /seed/key",
                "GET /seed?list-type=2",
                "PUT /seed")) {
            var parts = request.split(" ", 2);
            for (var header : HEADERS) {
                for (var value : VALUES) {
                    check(failures, parts[0], parts[1], header + ": " + value, "abc");
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void answersEveryBody() throws IOException {
        var failures = new ArrayList<String>();
        for (var target : TARGETS) {
            for (var method : METHODS) {
                for (var body : BODIES) {
                    check(failures, method, target, "", body);
                    check(failures, method, target, "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER", body);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** A path with a bad escape is no request at all: the HTTP server refuses it before anybody can read it. */
    @Test
    void answersEveryPath() throws IOException {
        var failures = new ArrayList<String>();
        for (var method : METHODS) {
            for (var value : VALUES) {
                if (value.matches("%(zz|00)?")) {
                    assertThat(send(method, "/" + value, "", "")).startsWith("HTTP/1.1 400");
                    continue;
                }
                var escaped = value.replace(" ", "%20");
                check(failures, method, "/" + escaped, "", "");
                check(failures, method, "/seed/" + escaped, "", "");
                check(failures, method, "//" + escaped, "", "");
            }
        }
        assertThat(failures).isEmpty();
    }

    private void check(List<String> failures, String method, String target, String header, String body)
            throws IOException {
        var answer = send(method, target, header, body);
        var status = answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
        boolean refused = status.startsWith("4") || status.startsWith("5");
        if (status.equals("500")
                || (refused && !method.equals("HEAD") && !ERROR.matcher(answer).matches())) {
            failures.add("%s %.120s %.80s %.60s: %s %s"
                    .formatted(method, target, header, body, status, answer.replaceFirst("(?s).*?\r\n\r\n", "")));
        }
    }

    /** Over a socket: HTTP clients refuse to send such requests. */
    private String send(String method, String target, String header, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\nContent-Length: %s\r\n%s\r\n"
                .formatted(
                        method,
                        target,
                        server.endpoint().getPort(),
                        bytes.length,
                        header.isEmpty() ? "" : header + "\r\n");
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
