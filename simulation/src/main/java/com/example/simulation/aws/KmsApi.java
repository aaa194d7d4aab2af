package com.example.simulation.aws;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls to KMS for one key. Data keys come from the world's chance and are really wrapped. */
final class KmsApi {

    private final Chance chance;
    private final List<byte[]> issued = new ArrayList<>();

    KmsApi(Chance chance) {
        this.chance = chance;
    }

    /** Returns every data key that was ever returned in plain text. */
    List<byte[]> issued() {
        return issued;
    }

    Reply answer(String operation, byte[] body) {
        var request = JsonMapper.shared().readTree(body);
        return switch (operation) {
            case "GenerateDataKey" -> generate(request);
            case "Decrypt" -> decrypt(request);
            default -> Reply.error(400, "UnknownOperationException", operation);
        };
    }

    private Reply generate(JsonNode request) {
        var key = new byte[32];
        var nonce = new byte[WrappingKey.NONCE_BYTES];
        chance.nextBytes(key);
        chance.nextBytes(nonce);
        issued.add(key);
        return answer(key, WrappingKey.wrap(key, nonce, request.path("EncryptionContext")));
    }

    private static Reply decrypt(JsonNode request) {
        var wrapped = Base64.getDecoder().decode(request.path("CiphertextBlob").asString());
        try {
            return answer(WrappingKey.unwrap(wrapped, request.path("EncryptionContext")), new byte[0]);
        } catch (GeneralSecurityException e) {
            return Reply.error(400, "InvalidCiphertextException", "");
        }
    }

    private static Reply answer(byte[] plaintext, byte[] wrapped) {
        var answer = JsonMapper.shared().createObjectNode();
        answer.put("Plaintext", Base64.getEncoder().encodeToString(plaintext));
        if (wrapped.length > 0) {
            answer.put("CiphertextBlob", Base64.getEncoder().encodeToString(wrapped));
        }
        answer.put("KeyId", "arn:aws:kms:eu-west-1:000000000000:key/field-key");
        return Reply.json(answer);
    }
}
