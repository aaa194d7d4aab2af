package stackrun.embedded.cognito.pool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Arrays;
import java.util.Base64;

/** Signs claims as a JSON web token. */
final class TokenSignature {

    private TokenSignature() {}

    static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with key " + key.getKeyID(), e);
        }
        return token.serialize();
    }

    /** The value of {@code at_hash}: the left half of the access token's hash. */
    static String halfHash(String accessToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Secrets.sha256(accessToken), 16));
    }
}
