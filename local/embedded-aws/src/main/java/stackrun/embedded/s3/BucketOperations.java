package stackrun.embedded.s3;

import java.io.IOException;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.Times;
import stackrun.embedded.s3.protocol.Xml;
import stackrun.embedded.s3.protocol.XmlReader;
import stackrun.embedded.setting.Account;

/** The operations on buckets. */
final class BucketOperations {

    private final Buckets buckets;
    private final Account account;

    BucketOperations(Buckets buckets, Account account) {
        this.buckets = buckets;
        this.account = account;
    }

    HttpResponse list() {
        var list = new Xml("Buckets");
        for (var label : buckets.labels()) {
            list.with(new Xml("Bucket").with("Name", label.name()).with("CreationDate", Times.xml(label.created())));
        }
        var owner = new Xml("Owner").with("ID", account.id());
        return xml(new Xml("ListAllMyBucketsResult").with(owner).with(list));
    }

    HttpResponse create(S3Request request) throws S3Error, IOException {
        buckets.create(request.bucket());
        return HttpResponse.empty(200).with("Location", "/" + request.bucket());
    }

    HttpResponse head(S3Request request) throws S3Error {
        buckets.named(request.bucket());
        return HttpResponse.empty(200).with("x-amz-bucket-region", account.region());
    }

    HttpResponse delete(S3Request request) throws S3Error, IOException {
        buckets.delete(request.bucket());
        return HttpResponse.empty(204);
    }

    HttpResponse version(S3Request request) throws S3Error, IOException {
        var status = XmlReader.read(request.body()).text("Status").orElse("");
        buckets.named(request.bucket()).version(Versioning.of(status));
        return HttpResponse.empty(200);
    }

    HttpResponse versioning(S3Request request) throws S3Error {
        var versioning = buckets.named(request.bucket()).label().versioning();
        var answer = new Xml("VersioningConfiguration");
        return xml(versioning == Versioning.UNVERSIONED ? answer : answer.with("Status", versioning.word()));
    }

    HttpResponse location(S3Request request) throws S3Error {
        buckets.named(request.bucket());
        return xml(Xml.of("LocationConstraint", account.region()));
    }

    HttpResponse listObjects(S3Request request) throws S3Error {
        return xml(ObjectList.of(request, buckets.named(request.bucket()).latest()));
    }

    HttpResponse listVersions(S3Request request) throws S3Error {
        return xml(VersionList.of(request, buckets.named(request.bucket()).all()));
    }

    private static HttpResponse xml(Xml document) {
        return HttpResponse.of(200, "application/xml", Xml.document(document));
    }
}
