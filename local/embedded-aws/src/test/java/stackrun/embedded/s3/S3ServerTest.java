package stackrun.embedded.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import stackrun.embedded.Clients;
import stackrun.embedded.setting.Storage;

class S3ServerTest {

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(Storage.inMemory());
        client = Clients.of(S3Client.builder(), server.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void givesBackBytesAndMetadata() {
        var bucket = bucket();
        client.putObject(
                put -> put.bucket(bucket)
                        .key("a/ü +&?%.txt")
                        .contentType("text/plain")
                        .contentEncoding("gzip")
                        .metadata(Map.of("colour", "blue")),
                RequestBody.fromString("tea"));

        var object = client.getObjectAsBytes(get -> get.bucket(bucket).key("a/ü +&?%.txt"));

        assertThat(object.asUtf8String()).isEqualTo("tea");
        assertThat(object.response().contentType()).isEqualTo("text/plain");
        assertThat(object.response().contentEncoding()).isEqualTo("gzip");
        assertThat(object.response().metadata()).containsExactly(Map.entry("colour", "blue"));
        assertThat(object.response().eTag()).isEqualTo("\"7239ea2b5dc943f61f3c0a0276c20974\"");
        assertThat(object.response().serverSideEncryptionAsString()).isEqualTo("AES256");
    }

    @Test
    void describesAnObjectWithoutItsBytes() {
        var bucket = bucket("cup");

        var head = client.headObject(get -> get.bucket(bucket).key("cup"));

        assertThat(head.contentLength()).isEqualTo(3);
        assertThat(head.lastModified()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
    void keepsTheChecksumItVerified(ChecksumAlgorithm algorithm) {
        var bucket = bucket();

        client.putObject(
                put -> put.bucket(bucket).key("sum").checksumAlgorithm(algorithm), RequestBody.fromString("tea"));

        var response = client.headObject(head -> head.bucket(bucket).key("sum").checksumMode(ChecksumMode.ENABLED));
        assertThat(List.of(
                        String.valueOf(response.checksumCRC32()),
                        String.valueOf(response.checksumCRC32C()),
                        String.valueOf(response.checksumSHA1()),
                        String.valueOf(response.checksumSHA256())))
                .filteredOn(sum -> !sum.equals("null"))
                .hasSize(1);
    }

    @Test
    void refusesBytesThatDoNotMatchTheirChecksum() {
        var bucket = bucket();

        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket(bucket).key("sum").checksumCRC32("AAAAAA=="), RequestBody.fromString("tea")))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 400, "BadDigest"));
    }

    @Test
    void refusesBytesThatDoNotMatchTheChecksumBehindThem() throws Exception {
        var bucket = bucket();
        var body = "3;chunk-signature=0\r\ntea\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";

        assertThat(putRaw(bucket, body)).contains("<Code>BadDigest</Code>");
        assertThat(putRaw(bucket, body.replace("AAAAAA==", "jobXsg=="))).isEmpty();
    }

    @Test
    void refusesChunksThatEndTooEarly() throws Exception {
        assertThat(putRaw(bucket(), "3\r\nte")).contains("<Code>IncompleteBody</Code>");
        assertThat(putRaw(bucket(), "3\r\ntea\r\n")).contains("<Code>IncompleteBody</Code>");
        assertThat(putRaw(bucket(), "2\r\nte\r\n0\r\n\r\n")).contains("<Code>IncompleteBody</Code>");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, bytes 0-0/10",
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10"
    })
    void sendsARange(String range, String bytes, String contentRange) {
        var bucket = bucket();
        client.putObject(put -> put.bucket(bucket).key("digits"), RequestBody.fromString("0123456789"));

        var part =
                client.getObjectAsBytes(get -> get.bucket(bucket).key("digits").range(range));

        assertThat(part.asUtf8String()).isEqualTo(bytes);
        assertThat(part.response().contentRange()).isEqualTo(contentRange);
    }

    @Test
    void refusesARangeBehindTheEnd() {
        var bucket = bucket("cup");

        assertThatThrownBy(() -> client.getObjectAsBytes(
                        get -> get.bucket(bucket).key("cup").range("bytes=3-")))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 416, "InvalidRange"));
    }

    @Test
    void writesOnceWhereNothingMayExist() {
        var bucket = bucket("cup");

        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket(bucket).key("cup").ifNoneMatch("*"), RequestBody.fromString("other")))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 412, "PreconditionFailed"));
        client.putObject(put -> put.bucket(bucket).key("new").ifNoneMatch("*"), RequestBody.fromString("new"));
        assertThat(text(bucket, "cup")).isEqualTo("cup");
        assertThat(text(bucket, "new")).isEqualTo("new");
    }

    @Test
    void replacesOnlyWhatTheWriterHasSeen() {
        var bucket = bucket("cup");
        var seen = client.headObject(head -> head.bucket(bucket).key("cup")).eTag();
        client.putObject(put -> put.bucket(bucket).key("cup").ifMatch(seen), RequestBody.fromString("mug"));

        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket(bucket).key("cup").ifMatch(seen), RequestBody.fromString("jug")))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 412, "PreconditionFailed"));
        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket(bucket).key("nothing").ifMatch(seen), RequestBody.fromString("jug")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> client.deleteObject(
                        delete -> delete.bucket(bucket).key("cup").ifMatch(seen)))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 412, "PreconditionFailed"));
        assertThat(text(bucket, "cup")).isEqualTo("mug");
    }

    @Test
    void readsUnderConditions() {
        var bucket = bucket("cup");
        var head = client.headObject(get -> get.bucket(bucket).key("cup"));

        assertThatThrownBy(() -> client.getObjectAsBytes(
                        get -> get.bucket(bucket).key("cup").ifNoneMatch(head.eTag())))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(304));
        assertThatThrownBy(() -> client.getObjectAsBytes(
                        get -> get.bucket(bucket).key("cup").ifModifiedSince(head.lastModified())))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(304));
        assertThatThrownBy(() -> client.getObjectAsBytes(
                        get -> get.bucket(bucket).key("cup").ifMatch("\"other\"")))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 412, "PreconditionFailed"));
        assertThatThrownBy(() -> client.getObjectAsBytes(get -> get.bucket(bucket)
                        .key("cup")
                        .ifUnmodifiedSince(head.lastModified().minusSeconds(1))))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 412, "PreconditionFailed"));
        assertThat(client.getObjectAsBytes(get -> get.bucket(bucket).key("cup").ifMatch(head.eTag()))
                        .asUtf8String())
                .isEqualTo("cup");
    }

    @Test
    void copiesAnObjectWithOrWithoutItsMetadata() {
        var bucket = bucket();
        client.putObject(
                put -> put.bucket(bucket).key("from +").metadata(Map.of("colour", "blue")),
                RequestBody.fromString("tea"));

        client.copyObject(copy -> copy.sourceBucket(bucket)
                .sourceKey("from +")
                .destinationBucket(bucket)
                .destinationKey("same"));
        client.copyObject(copy -> copy.sourceBucket(bucket)
                .sourceKey("from +")
                .destinationBucket(bucket)
                .destinationKey("other")
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("colour", "red")));

        assertThat(text(bucket, "same")).isEqualTo("tea");
        assertThat(client.headObject(head -> head.bucket(bucket).key("same")).metadata())
                .containsEntry("colour", "blue");
        assertThat(client.headObject(head -> head.bucket(bucket).key("other")).metadata())
                .containsEntry("colour", "red");
        assertThatThrownBy(() -> client.copyObject(copy -> copy.sourceBucket(bucket)
                        .sourceKey("same")
                        .destinationBucket(bucket)
                        .destinationKey("same")))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 400, "InvalidRequest"));
    }

    @Test
    void listsInPagesInTheOrderOfUtf8() {
        var bucket = bucket("b", "a", "ｚ", "😀", "c");

        var pages = client.listObjectsV2Paginator(list -> list.bucket(bucket).maxKeys(2));

        assertThat(pages.stream().map(page -> page.contents().size())).containsExactly(2, 2, 1);
        assertThat(pages.contents().stream().map(S3Object::key)).containsExactly("a", "b", "c", "ｚ", "😀");
    }

    @Test
    void listsWhatKeysHaveInCommonUpToADelimiter() {
        var bucket = bucket("2026/01/a", "2026/01/b", "2026/02/c", "2026/readme", "2027/x");

        var page =
                client.listObjectsV2(list -> list.bucket(bucket).prefix("2026/").delimiter("/"));
        var pages = client.listObjectsV2Paginator(
                list -> list.bucket(bucket).prefix("2026/").delimiter("/").maxKeys(1));

        assertThat(page.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("2026/01/", "2026/02/");
        assertThat(page.contents()).extracting(S3Object::key).containsExactly("2026/readme");
        assertThat(page.keyCount()).isEqualTo(3);
        assertThat(pages.stream()).hasSize(3);
        assertThat(pages.commonPrefixes().stream()).hasSize(2);
        assertThat(client.listObjectsV2(list -> list.bucket(bucket).startAfter("2026/02/c"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("2026/readme", "2027/x");
    }

    @Test
    void deletesSeveralObjectsAtOnce() {
        var bucket = bucket("a", "b", "c");

        var answer = client.deleteObjects(delete -> delete.bucket(bucket)
                .delete(objects -> objects.objects(
                        ObjectIdentifier.builder().key("a").build(),
                        ObjectIdentifier.builder().key("b").build(),
                        ObjectIdentifier.builder().key("never there").build())));

        assertThat(answer.deleted()).hasSize(3);
        assertThat(keys(bucket)).containsExactly("c");
    }

    @Test
    void keepsWhatIsOverwrittenAndDeletedWhereVersioned() {
        var bucket = bucket();
        version(bucket, BucketVersioningStatus.ENABLED);
        var first = put(bucket, "cup", "first");
        var second = put(bucket, "cup", "second");

        var deleted = client.deleteObject(delete -> delete.bucket(bucket).key("cup"));

        assertThat(deleted.deleteMarker()).isTrue();
        assertThatThrownBy(() -> text(bucket, "cup")).isInstanceOf(NoSuchKeyException.class);
        assertThat(keys(bucket)).isEmpty();
        assertThat(text(bucket, "cup", first)).isEqualTo("first");
        assertThatThrownBy(() -> text(bucket, "cup", deleted.versionId()))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 405, "MethodNotAllowed"));
        assertThatThrownBy(() -> text(bucket, "cup", "unknown"))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 404, "NoSuchVersion"));

        client.deleteObject(delete -> delete.bucket(bucket).key("cup").versionId(deleted.versionId()));

        assertThat(text(bucket, "cup")).isEqualTo("second");
        assertThat(client.getBucketVersioning(get -> get.bucket(bucket)).status())
                .isEqualTo(BucketVersioningStatus.ENABLED);
        assertThat(client
                        .listObjectVersionsPaginator(list -> list.bucket(bucket).maxKeys(1))
                        .versions()
                        .stream()
                        .map(ObjectVersion::versionId))
                .containsExactly(second, first);
    }

    @Test
    void keepsOneUnversionedObjectWhereVersioningIsSuspended() {
        var bucket = bucket();
        put(bucket, "cup", "before");
        version(bucket, BucketVersioningStatus.ENABLED);
        var versioned = put(bucket, "cup", "versioned");
        version(bucket, BucketVersioningStatus.SUSPENDED);
        put(bucket, "cup", "after");

        assertThat(text(bucket, "cup", "null")).isEqualTo("after");
        assertThat(text(bucket, "cup", versioned)).isEqualTo("versioned");
        assertThat(client.listObjectVersions(list -> list.bucket(bucket)).versions())
                .extracting(ObjectVersion::versionId)
                .containsExactly("null", versioned);
    }

    @Test
    void answersPresignedUrlsUntilTheyExpire() throws Exception {
        var bucket = bucket("cup");
        try (var presigner = S3Presigner.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_WEST_1)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build()) {
            var url = presigner
                    .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(
                                    get -> get.bucket(bucket).key("cup").responseContentDisposition("attachment")))
                    .url()
                    .toString();

            var answer = get(url);
            assertThat(answer.body()).isEqualTo("cup");
            assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment");
            assertThat(get(url.replaceAll("X-Amz-Date=\\d{8}", "X-Amz-Date=20200101"))
                            .body())
                    .contains("<Message>Request has expired</Message>");
        }
    }

    @Test
    void listsDescribesAndDeletesBuckets() {
        var bucket = bucket("cup");

        assertThat(client.listBuckets().buckets())
                .anySatisfy(each -> assertThat(each.name()).isEqualTo(bucket));
        assertThat(client.headBucket(head -> head.bucket(bucket)).bucketRegion())
                .isEqualTo("eu-west-1");
        assertThatThrownBy(() -> client.createBucket(create -> create.bucket(bucket)))
                .isInstanceOf(BucketAlreadyOwnedByYouException.class);
        assertThatThrownBy(() -> client.deleteBucket(delete -> delete.bucket(bucket)))
                .isInstanceOfSatisfying(S3Exception.class, e -> assertCode(e, 409, "BucketNotEmpty"));

        client.deleteObject(delete -> delete.bucket(bucket).key("cup"));
        client.deleteBucket(delete -> delete.bucket(bucket));

        assertThatThrownBy(() -> client.headBucket(head -> head.bucket(bucket)))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void refusesWhatIsNotThere() {
        var bucket = bucket();

        assertThatThrownBy(() -> text(bucket, "nothing")).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> text("no-such-bucket", "nothing")).isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> client.headObject(head -> head.bucket(bucket).key("nothing")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void saysWhatItDoesNotImplement() {
        var bucket = bucket("cup");

        assertThatThrownBy(
                        () -> client.getObjectTagging(get -> get.bucket(bucket).key("cup")))
                .isInstanceOfSatisfying(S3Exception.class, e -> {
                    assertCode(e, 501, "NotImplemented");
                    assertThat(e.awsErrorDetails().errorMessage())
                            .isEqualTo("This local S3 server does not implement ?tagging");
                });
    }

    @Test
    void keepsBucketsAndObjectsInADirectory(@TempDir Path directory) throws IOException {
        var storage = Storage.in(directory.resolve("with a space"));
        String older;
        try (var first = S3Server.start(storage);
                var kept = Clients.of(S3Client.builder(), first.endpoint())) {
            kept.createBucket(create -> create.bucket("kept"));
            kept.createBucket(create -> create.bucket("gone"));
            kept.deleteBucket(delete -> delete.bucket("gone"));
            kept.putObject(put -> put.bucket("kept").key("../once"), RequestBody.fromString("overwritten"));
            kept.putObject(put -> put.bucket("kept").key("../once"), RequestBody.fromString("once"));
            kept.putBucketVersioning(put -> put.bucket("kept")
                    .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
            older = kept.putObject(put -> put.bucket("kept").key("twice"), RequestBody.fromString("older"))
                    .versionId();
            kept.putObject(
                    put -> put.bucket("kept").key("twice").metadata(Map.of("colour", "blue")),
                    RequestBody.fromString("newer"));
        }

        try (var second = S3Server.start(storage);
                var kept = Clients.of(S3Client.builder(), second.endpoint())) {
            assertThat(kept.listBuckets().buckets()).hasSize(1);
            assertThat(kept.getObjectAsBytes(get -> get.bucket("kept").key("../once"))
                            .asUtf8String())
                    .isEqualTo("once");
            var newer = kept.getObjectAsBytes(get -> get.bucket("kept").key("twice"));
            assertThat(newer.asUtf8String()).isEqualTo("newer");
            assertThat(newer.response().metadata()).containsEntry("colour", "blue");
            assertThat(kept.getObjectAsBytes(
                                    get -> get.bucket("kept").key("twice").versionId(older))
                            .asUtf8String())
                    .isEqualTo("older");
            assertThat(kept.listObjectVersions(list -> list.bucket("kept")).versions())
                    .hasSize(3);
        }
    }

    private static String bucket(String... keys) {
        var bucket = "bucket-" + BUCKETS.incrementAndGet();
        client.createBucket(create -> create.bucket(bucket));
        for (var key : keys) {
            put(bucket, key, key);
        }
        return bucket;
    }

    private static String put(String bucket, String key, String text) {
        return String.valueOf(client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text))
                .versionId());
    }

    private static void version(String bucket, BucketVersioningStatus status) {
        client.putBucketVersioning(
                put -> put.bucket(bucket).versioningConfiguration(versioning -> versioning.status(status)));
    }

    private static String text(String bucket, String key) {
        return client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
    }

    private static String text(String bucket, String key, String version) {
        return client.getObjectAsBytes(get -> get.bucket(bucket).key(key).versionId(version))
                .asUtf8String();
    }

    private static List<String> keys(String bucket) {
        return client.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static void assertCode(S3Exception e, int status, String code) {
        assertThat(e.statusCode()).isEqualTo(status);
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
    }

    /** Sends a request that the SDK would not send. */
    private static String putRaw(String bucket, String body) throws Exception {
        var request = HttpRequest.newBuilder(server.endpoint().resolve("/" + bucket + "/raw"))
                .header("Content-Encoding", "aws-chunked")
                .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
                .header("x-amz-decoded-content-length", "3")
                .PUT(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }
}
