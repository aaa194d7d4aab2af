package stackrun.embedded.s3;

import java.util.Set;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;

/** Refuses requests with query parameters that select unsupported operations. */
final class UnsupportedParameters {

    private static final Set<String> NAMES = Set.of(
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

    private UnsupportedParameters() {}

    static void refuse(S3Request request) throws S3Error {
        for (var parameter : request.query().keySet()) {
            if (NAMES.contains(parameter)) {
                throw S3Error.notImplemented("?" + parameter);
            }
        }
    }
}
