package stackrun.embedded.s3;

import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.setting.Account;

/**
 * Says which operation a request asks for.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations.html">Actions</a>
 */
final class S3Api {

    /** Query parameters that select operations which are not implemented. */
    private static final Set<String> NOT_IMPLEMENTED = Set.of(
            "accelerate",
            "acl",
            "analytics",
            "attributes",
            "cors",
            "encryption",
            "intelligent-tiering",
            "inventory",
            "legal-hold",
            "lifecycle",
            "logging",
            "metrics",
            "notification",
            "object-lock",
            "ownershipControls",
            "partNumber",
            "policy",
            "policyStatus",
            "publicAccessBlock",
            "replication",
            "requestPayment",
            "restore",
            "retention",
            "select",
            "tagging",
            "torrent",
            "uploadId",
            "uploads",
            "website");

    private static final Logger LOG = LoggerFactory.getLogger(S3Api.class);

    private final BucketOperations buckets;
    private final ObjectOperations objects;

    S3Api(Buckets buckets, Account account) {
        this.buckets = new BucketOperations(buckets, account);
        this.objects = new ObjectOperations(buckets);
    }

    HttpResponse answer(HttpRequest http) {
        try {
            var request = S3Request.of(http);
            Presigned.checkExpiry(request);
            for (var parameter : request.query().keySet()) {
                if (NOT_IMPLEMENTED.contains(parameter)) {
                    throw S3Error.notImplemented("?" + parameter);
                }
            }
            return route(request);
        } catch (S3Error e) {
            return e.answer(http.path());
        } catch (IOException | RuntimeException e) {
            LOG.error("{} {} failed", http.method(), http.path(), e);
            return S3Error.internal(e).answer(http.path());
        }
    }

    private HttpResponse route(S3Request request) throws S3Error, IOException {
        if (request.bucket().isEmpty()) {
            return buckets.list();
        }
        return request.key().isEmpty() ? ofBucket(request) : ofObject(request);
    }

    private HttpResponse ofBucket(S3Request request) throws S3Error, IOException {
        return switch (request.method()) {
            case "HEAD" -> buckets.head(request);
            case "PUT" -> request.asks("versioning") ? buckets.version(request) : buckets.create(request);
            case "DELETE" -> buckets.delete(request);
            case "POST" -> {
                if (!request.asks("delete")) {
                    throw S3Error.notImplemented("POST without ?delete");
                }
                yield objects.deleteAll(request);
            }
            case "GET" -> readBucket(request);
            default -> throw S3Error.methodNotAllowed();
        };
    }

    private HttpResponse readBucket(S3Request request) throws S3Error {
        if (request.asks("versioning")) {
            return buckets.versioning(request);
        }
        if (request.asks("location")) {
            return buckets.location(request);
        }
        if (request.asks("versions")) {
            return buckets.listVersions(request);
        }
        if (request.parameter("list-type").orElse("").equals("2")) {
            return buckets.listObjects(request);
        }
        throw S3Error.notImplemented("ListObjects: use ListObjectsV2");
    }

    private HttpResponse ofObject(S3Request request) throws S3Error, IOException {
        return switch (request.method()) {
            case "GET", "HEAD" -> objects.get(request);
            case "PUT" ->
                request.header("x-amz-copy-source").isPresent() ? objects.copy(request) : objects.put(request);
            case "DELETE" -> objects.delete(request);
            default -> throw S3Error.methodNotAllowed();
        };
    }
}
