package stackrun.embedded.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stackrun.embedded.access.RequiredAccess;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.XmlReader;
import stackrun.iam.AccessRequest;

/**
 * The permissions that requests to S3 need.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">Required permissions
 *     for Amazon S3 API operations</a>
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html">Actions, resources,
 *     and condition keys for Amazon S3</a>
 */
final class S3Access implements RequiredAccess {

    @Override
    public List<AccessRequest> of(HttpRequest http) {
        try {
            var request = S3Request.of(http);
            if (request.bucket().isEmpty()) {
                return List.of(new AccessRequest("s3:ListAllMyBuckets", "*"));
            }
            return request.key().isEmpty() ? ofBucket(request) : ofObject(request);
        } catch (S3Error e) {
            return List.of();
        }
    }

    /** The permission without which a missing object is answered with 403. */
    static List<AccessRequest> toLearnThatAnObjectIsMissing(HttpRequest http) {
        try {
            return List.of(new AccessRequest("s3:ListBucket", bucket(S3Request.of(http))));
        } catch (S3Error e) {
            return List.of();
        }
    }

    private static List<AccessRequest> ofBucket(S3Request request) throws S3Error {
        if (request.method().equals("POST") && request.asks("delete")) {
            return deletions(request);
        }
        var action = switch (request.method()) {
            case "PUT" -> request.asks("versioning") ? "s3:PutBucketVersioning" : "s3:CreateBucket";
            case "DELETE" -> "s3:DeleteBucket";
            case "GET", "HEAD" -> reading(request);
            default -> "s3:" + request.method();
        };
        return List.of(new AccessRequest(action, bucket(request), listing(request)));
    }

    private static String reading(S3Request request) {
        if (request.asks("versioning")) {
            return "s3:GetBucketVersioning";
        }
        if (request.asks("location")) {
            return "s3:GetBucketLocation";
        }
        return request.asks("versions") ? "s3:ListBucketVersions" : "s3:ListBucket";
    }

    private static Map<String, List<String>> listing(S3Request request) {
        var context = new TreeMap<String, List<String>>();
        request.parameter("prefix").ifPresent(prefix -> context.put("s3:prefix", List.of(prefix)));
        request.parameter("delimiter").ifPresent(delimiter -> context.put("s3:delimiter", List.of(delimiter)));
        request.parameter("max-keys").ifPresent(keys -> context.put("s3:max-keys", List.of(keys)));
        return context;
    }

    /** The whole request needs all of them here, where S3 answers object by object. */
    private static List<AccessRequest> deletions(S3Request request) throws S3Error {
        var deletions = new ArrayList<AccessRequest>();
        for (var object : XmlReader.read(request.body()).children("Object")) {
            var action = object.text("VersionId").isPresent() ? "s3:DeleteObjectVersion" : "s3:DeleteObject";
            deletions.add(new AccessRequest(
                    action, bucket(request) + "/" + object.text("Key").orElse("")));
        }
        return deletions;
    }

    private static List<AccessRequest> ofObject(S3Request request) throws S3Error {
        var object = bucket(request) + "/" + request.key();
        var version = request.parameter("versionId").isPresent();
        return switch (request.method()) {
            case "GET", "HEAD" -> List.of(new AccessRequest(version ? "s3:GetObjectVersion" : "s3:GetObject", object));
            case "PUT" -> {
                var needed = new ArrayList<>(List.of(new AccessRequest("s3:PutObject", object)));
                if (request.header("x-amz-copy-source").isPresent()) {
                    needed.addAll(source(request));
                }
                yield needed;
            }
            case "DELETE" -> List.of(new AccessRequest(version ? "s3:DeleteObjectVersion" : "s3:DeleteObject", object));
            default -> List.of(new AccessRequest("s3:" + request.method(), object));
        };
    }

    private static List<AccessRequest> source(S3Request request) throws S3Error {
        var source = CopySource.of(request);
        var action = source.versionId().isPresent() ? "s3:GetObjectVersion" : "s3:GetObject";
        return List.of(new AccessRequest(action, "arn:aws:s3:::%s/%s".formatted(source.bucket(), source.key())));
    }

    private static String bucket(S3Request request) {
        return "arn:aws:s3:::" + request.bucket();
    }
}
