package stackrun.embedded.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import stackrun.embedded.http.HttpRequest;

/**
 * Finds the access key id in the signature of a request. The signature itself is not verified.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html">Elements of an AWS
 *     API request signature</a>
 */
final class AccessKeyId {

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)/");
    private static final String PARAMETER = "X-Amz-Credential=";

    private AccessKeyId() {}

    static Optional<String> of(HttpRequest request) {
        return request.headers()
                .first("Authorization")
                .flatMap(AccessKeyId::inHeader)
                .or(() -> inQuery(request));
    }

    private static Optional<String> inHeader(String header) {
        var credential = CREDENTIAL.matcher(header);
        return credential.find() ? Optional.of(credential.group(1)) : Optional.empty();
    }

    /** A presigned URL has the credential as a parameter. */
    private static Optional<String> inQuery(HttpRequest request) {
        if (request.query() == null) {
            return Optional.empty();
        }
        for (var parameter : request.query().split("&", -1)) {
            if (parameter.startsWith(PARAMETER)) {
                var value = URLDecoder.decode(parameter.substring(PARAMETER.length()), StandardCharsets.UTF_8);
                return Optional.of(value.split("/", 2)[0]);
            }
        }
        return Optional.empty();
    }
}
