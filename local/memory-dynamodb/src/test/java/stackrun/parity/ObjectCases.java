package stackrun.parity;

import static stackrun.parity.Difference.refused;
import static stackrun.parity.Difference.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** S3. */
final class ObjectCases {

    private static final String SERVICE = "S3";
    private static final String CONDITIONS = "AmazonS3/latest/userguide/conditional-writes.html";
    private static final String VERSIONS = "AmazonS3/latest/userguide/Versioning.html";

    private ObjectCases() {}

    static List<ParityCase> all() {
        return List.of(
                of("If-None-Match refuses to overwrite", CONDITIONS, ObjectCases::putOnce),
                of("If-Match refuses a changed object", CONDITIONS, ObjectCases::putIfSame),
                of("an overwritten version can be read, a deleted object not", VERSIONS, ObjectCases::versions),
                of(
                        "keys are listed in the order of UTF-8, by prefix and in pages",
                        "AmazonS3/latest/API/API_ListObjectsV2.html",
                        ObjectCases::listing),
                of("a missing object is NoSuchKey", "AmazonS3/latest/API/API_GetObject.html", ObjectCases::missing));
    }

    private static ParityCase of(String behaviour, String page, ParityCase.Check check) {
        return new ParityCase(SERVICE, behaviour, page, check);
    }

    private static void putOnce(Backend backend) throws Exception {
        var s3 = backend.s3();
        var bucket = bucket(backend, s3);
        s3.putObject(put -> put.bucket(bucket).key("a").ifNoneMatch("*"), RequestBody.fromString("first"));
        refused(
                "PreconditionFailed",
                () -> s3.putObject(
                        put -> put.bucket(bucket).key("a").ifNoneMatch("*"), RequestBody.fromString("second")));
        unless(text(s3, bucket, null).equals("first"), "the object was overwritten");
    }

    private static void putIfSame(Backend backend) throws Exception {
        var s3 = backend.s3();
        var bucket = bucket(backend, s3);
        var first = put(s3, bucket, "a", "first");
        s3.putObject(put -> put.bucket(bucket).key("a").ifMatch(first), RequestBody.fromString("second"));
        refused(
                "PreconditionFailed",
                () -> s3.putObject(put -> put.bucket(bucket).key("a").ifMatch(first), RequestBody.fromString("third")));
        unless(text(s3, bucket, null).equals("second"), "the object was overwritten");
    }

    private static void versions(Backend backend) throws Exception {
        var s3 = backend.s3();
        var bucket = bucket(backend, s3);
        s3.putBucketVersioning(put -> put.bucket(bucket)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        var first = s3.putObject(put -> put.bucket(bucket).key("a"), RequestBody.fromString("first"))
                .versionId();
        put(s3, bucket, "a", "second");
        s3.deleteObject(delete -> delete.bucket(bucket).key("a"));
        refused(NoSuchKeyException.class, () -> text(s3, bucket, null));
        unless(text(s3, bucket, first).equals("first"), "the earlier version is lost");
    }

    private static void listing(Backend backend) {
        var s3 = backend.s3();
        var bucket = bucket(backend, s3);
        var keys = List.of("day/1", "day/10", "day/2", "day/é", "night/1");
        keys.reversed().forEach(key -> put(s3, bucket, key, "x"));
        var found = new ArrayList<String>();
        s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix("day/").maxKeys(2))
                .contents()
                .forEach(each -> found.add(each.key()));
        unless(found.equals(keys.subList(0, 4)), "listed otherwise");
    }

    private static void missing(Backend backend) throws Exception {
        var s3 = backend.s3();
        var bucket = bucket(backend, s3);
        refused(NoSuchKeyException.class, () -> text(s3, bucket, null));
    }

    private static String bucket(Backend backend, S3Client s3) {
        var bucket = backend.name();
        s3.createBucket(create -> create.bucket(bucket));
        backend.afterwards(() -> delete(s3, bucket));
        return bucket;
    }

    private static void delete(S3Client s3, String bucket) {
        var all = s3.listObjectVersions(list -> list.bucket(bucket));
        Stream.concat(
                        all.versions().stream().map(each -> List.of(each.key(), String.valueOf(each.versionId()))),
                        all.deleteMarkers().stream().map(each -> List.of(each.key(), String.valueOf(each.versionId()))))
                .forEach(each -> s3.deleteObject(
                        delete -> delete.bucket(bucket).key(each.getFirst()).versionId(each.getLast())));
        s3.deleteBucket(delete -> delete.bucket(bucket));
    }

    private static String put(S3Client s3, String bucket, String key, String text) {
        return s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text))
                .eTag();
    }

    private static String text(S3Client s3, String bucket, @Nullable String version) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key("a").versionId(version))
                .asUtf8String();
    }
}
