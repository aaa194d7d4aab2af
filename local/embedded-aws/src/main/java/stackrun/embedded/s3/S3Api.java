package stackrun.embedded.s3;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.setting.Account;

/**
 * Routes each request to its operation.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations.html">Actions</a>
 */
final class S3Api {

    private static final Logger LOG = LoggerFactory.getLogger(S3Api.class);

    private final Buckets buckets;
    private final BucketOperations operations;

    S3Api(Buckets buckets, Account account) {
        this.buckets = buckets;
        this.operations = new BucketOperations(buckets, account);
    }

    HttpResponse answer(HttpRequest http) {
        try {
            var request = S3Request.of(http);
            Presigned.checkExpiry(request);
            UnsupportedParameters.refuse(request);
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
            return operations.list();
        }
        return request.key().isEmpty() ? ofBucket(request) : ofObject(request);
    }

    private HttpResponse ofBucket(S3Request request) throws S3Error, IOException {
        return switch (request.method()) {
            case "HEAD" -> operations.head(request);
            case "PUT" -> request.asks("versioning") ? operations.version(request) : operations.create(request);
            case "DELETE" -> operations.delete(request);
            case "POST" -> {
                if (!request.asks("delete")) {
                    throw S3Error.notImplemented("POST without ?delete");
                }
                yield new DeleteObjects(buckets).answer(request);
            }
            case "GET" -> readBucket(request);
            default -> throw S3Error.methodNotAllowed();
        };
    }

    private HttpResponse readBucket(S3Request request) throws S3Error {
        if (request.asks("versioning")) {
            return operations.versioning(request);
        }
        if (request.asks("location")) {
            return operations.location(request);
        }
        if (request.asks("versions")) {
            return operations.listVersions(request);
        }
        if (request.parameter("list-type").orElse("").equals("2")) {
            return operations.listObjects(request);
        }
        throw S3Error.notImplemented("ListObjects: use ListObjectsV2");
    }

    private HttpResponse ofObject(S3Request request) throws S3Error, IOException {
        return switch (request.method()) {
            case "GET", "HEAD" -> new GetObject(buckets).answer(request);
            case "PUT" ->
                request.header("x-amz-copy-source").isPresent()
                        ? new CopyObject(buckets).answer(request)
                        : new PutObject(buckets).answer(request);
            case "DELETE" -> new DeleteObject(buckets).answer(request);
            default -> throw S3Error.methodNotAllowed();
        };
    }
}
