package stackrun.embedded.kms;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stackrun.embedded.access.RequiredAccess;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonRequest;
import stackrun.embedded.http.HttpRequest;
import stackrun.iam.AccessRequest;
import tools.jackson.databind.JsonNode;

/**
 * The permissions that requests to KMS need: the action of the operation, on its key. The key is found by its id, by an
 * alias, or in the ciphertext.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html">Actions,
 *     resources, and condition keys for AWS Key Management Service</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">AWS KMS condition keys</a>
 */
record KmsAccess(Keys keys) implements RequiredAccess {

    @Override
    public List<AccessRequest> of(HttpRequest http) {
        return AwsJsonRequest.of(http).map(this::of).orElse(List.of());
    }

    private List<AccessRequest> of(AwsJsonRequest request) {
        return switch (request.operation()) {
            case "ReEncrypt" ->
                List.of(
                        request("ReEncryptFrom", inCiphertext(request), context(request, "SourceEncryptionContext")),
                        request(
                                "ReEncryptTo",
                                arn(request.text("DestinationKeyId")),
                                context(request, "DestinationEncryptionContext")));
            case "CreateAlias", "UpdateAlias" ->
                List.of(request(request.operation(), arn(request.text("TargetKeyId")), Map.of()));
            case "Decrypt" -> List.of(request("Decrypt", inCiphertext(request), context(request, "EncryptionContext")));
            default ->
                List.of(request(
                        request.operation(), arn(request.text("KeyId")), context(request, "EncryptionContext")));
        };
    }

    private static AccessRequest request(String operation, String resource, Map<String, List<String>> context) {
        return new AccessRequest("kms:" + operation, resource, context);
    }

    /** The ARN of a key; a star for operations without one, and for keys that do not exist. */
    private String arn(Optional<String> reference) {
        try {
            return reference.isPresent() ? keys.find(reference.get()).arn() : "*";
        } catch (AwsError e) {
            return "*";
        }
    }

    private String inCiphertext(AwsJsonRequest request) {
        try {
            var blob = request.members().path("CiphertextBlob");
            var bytes =
                    blob.isBinary() ? blob.binaryValue() : Base64.getDecoder().decode(blob.asString(""));
            return arn(Optional.of(Ciphertext.parse(bytes).keyId()));
        } catch (AwsError | IllegalArgumentException e) {
            return arn(request.text("KeyId"));
        }
    }

    private static Map<String, List<String>> context(AwsJsonRequest request, String member) {
        var context = new TreeMap<String, List<String>>();
        var names = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> pair : request.members().path(member).properties()) {
            context.put(
                    "kms:EncryptionContext:" + pair.getKey(),
                    List.of(pair.getValue().asString("")));
            names.add(pair.getKey());
        }
        if (!names.isEmpty()) {
            context.put("kms:EncryptionContextKeys", List.copyOf(names));
        }
        return context;
    }
}
