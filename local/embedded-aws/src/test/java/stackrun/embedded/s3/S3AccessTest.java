package stackrun.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;

/**
 * The permissions that each kind of request needs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">Required permissions
 *     for Amazon S3 API operations</a>
 */
class S3AccessTest {

    private static final String B = "arn:aws:s3:::b";

    private final S3Access access = new S3Access();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            GET,    /,        -,            s3:ListAllMyBuckets *
            PUT,    /b,       -,            s3:CreateBucket arn:aws:s3:::b
            HEAD,   /b,       -,            s3:ListBucket arn:aws:s3:::b
            GET,    /b,       list-type=2,  s3:ListBucket arn:aws:s3:::b
            GET,    /b,       versions,     s3:ListBucketVersions arn:aws:s3:::b
            PUT,    /b,       versioning,   s3:PutBucketVersioning arn:aws:s3:::b
            DELETE, /b,       -,            s3:DeleteBucket arn:aws:s3:::b
            GET,    /b/a%2Fc, -,            s3:GetObject arn:aws:s3:::b/a/c
            HEAD,   /b/a,     versionId=1,  s3:GetObjectVersion arn:aws:s3:::b/a
            PUT,    /b/a,     -,            s3:PutObject arn:aws:s3:::b/a
            DELETE, /b/a,     -,            s3:DeleteObject arn:aws:s3:::b/a
            DELETE, /b/a,     versionId=1,  s3:DeleteObjectVersion arn:aws:s3:::b/a
            """)
    void ofEachOperation(String method, String path, @Nullable String query, String permission) {
        assertThat(access.of(request(method, path, query, new HttpHeaders(), "")))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.action() + " " + request.resource()).isEqualTo(permission));
    }

    @Test
    void aListHasItsPrefixInTheContext() {
        assertThat(access.of(request("GET", "/b", "list-type=2&prefix=events%2F", new HttpHeaders(), "")))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.context().get("s3:prefix")).containsExactly("events/"));
    }

    @Test
    void aCopyReadsItsSource() {
        var headers = HttpHeaders.of("x-amz-copy-source", "/other/source");

        assertThat(access.of(request("PUT", "/b/a", null, headers, "")))
                .extracting(request -> request.action() + " " + request.resource())
                .containsExactly("s3:PutObject " + B + "/a", "s3:GetObject arn:aws:s3:::other/source");
    }

    @Test
    void aDeletionOfSeveralObjectsNeedsEachOfThem() {
        var body = """
                <Delete><Object><Key>a</Key></Object><Object><Key>c</Key><VersionId>1</VersionId></Object></Delete>""";

        assertThat(access.of(request("POST", "/b", "delete", new HttpHeaders(), body)))
                .extracting(request -> request.action() + " " + request.resource())
                .containsExactly("s3:DeleteObject " + B + "/a", "s3:DeleteObjectVersion " + B + "/c");
    }

    private static HttpRequest request(
            String method, String path, @Nullable String query, HttpHeaders headers, String body) {
        return new HttpRequest(
                method, path, query, "HTTP/1.1", "127.0.0.1", headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
