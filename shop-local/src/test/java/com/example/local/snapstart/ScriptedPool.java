package com.example.local.snapstart;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A user pool with one key, which signs the claims that a script contains. */
public record ScriptedPool(String keyId, KeyPair keys) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static ScriptedPool create(String keyId) throws GeneralSecurityException {
        return create(keyId, 2048);
    }

    /** A pool with a key of this size: with a small one, tokens cost little. */
    public static ScriptedPool create(String keyId, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return new ScriptedPool(keyId, generator.generateKeyPair());
    }

    public String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"AQAB"}]}""".formatted(
                        keyId, BASE64.encodeToString(unsigned(key.getModulus().toByteArray())));
    }

    public String token(String issuer, String client, JsonNode claims) throws GeneralSecurityException {
        var all = ((ObjectNode) claims.deepCopy())
                .put("iss", issuer)
                .put("client_id", client)
                .put("token_use", "access")
                .put("exp", Instant.now().plusSeconds(600).getEpochSecond());
        var header = JsonMapper.shared().createObjectNode().put("alg", "RS256").put("kid", keyId);
        var signed = encoded(header) + "." + encoded(all);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encoded(JsonNode json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
