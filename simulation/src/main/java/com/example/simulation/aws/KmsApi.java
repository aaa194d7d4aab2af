package com.example.simulation.aws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A KMS key: data keys come from the world's chance and are wrapped for real, bound to their encryption context. */
final class KmsApi {

    private static final int NONCE_BYTES = 12;
    private static final SecretKeySpec MASTER = new SecretKeySpec(new byte[32], "AES");

    private final Chance chance;
    private final List<byte[]> issued = new ArrayList<>();

    KmsApi(Chance chance) {
        this.chance = chance;
    }

    /** Every data key that ever left in plain text. */
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
        var nonce = new byte[NONCE_BYTES];
        chance.nextBytes(key);
        chance.nextBytes(nonce);
        issued.add(key);
        try {
            var wrapped = cipher(Cipher.ENCRYPT_MODE, nonce, request).doFinal(key);
            return answer(
                    key,
                    ByteBuffer.allocate(nonce.length + wrapped.length)
                            .put(nonce)
                            .put(wrapped)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply decrypt(JsonNode request) {
        var blob = Base64.getDecoder().decode(request.path("CiphertextBlob").asString());
        var nonce = ByteBuffer.wrap(blob).slice(0, NONCE_BYTES);
        var bytes = new byte[NONCE_BYTES];
        nonce.get(bytes);
        try {
            var key = cipher(Cipher.DECRYPT_MODE, bytes, request).doFinal(blob, NONCE_BYTES, blob.length - NONCE_BYTES);
            return answer(key, new byte[0]);
        } catch (GeneralSecurityException e) {
            return Reply.error(400, "InvalidCiphertextException", "");
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, JsonNode request) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, MASTER, new GCMParameterSpec(128, nonce));
        var context = request.path("EncryptionContext");
        context.propertyNames().stream()
                .sorted()
                .forEach(name -> cipher.updateAAD(
                        (name + "=" + context.path(name).asString() + ";").getBytes(StandardCharsets.UTF_8)));
        return cipher;
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
