package stackrun.embedded.cognito;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** An app client as the pool keeps it: with the secret that was made for it, where it has one. */
record Client(AppClient settings, @Nullable String secret, Instant created) {

    boolean isPublic() {
        return secret == null;
    }

    boolean acceptsSecret(String presented) {
        return secret != null && Secrets.same(secret, presented);
    }

    /**
     * Whether the hash proves the secret to {@code InitiateAuth} and {@code SignUp}.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash">
     *     Computing secret hash values</a>
     */
    boolean acceptsSecretHash(String username, String presented) {
        if (secret == null) {
            return false;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = mac.doFinal((username + settings.id()).getBytes(StandardCharsets.UTF_8));
            return Secrets.same(Base64.getEncoder().encodeToString(hash), presented);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "Client[id=%s, name=%s]".formatted(settings.id(), settings.name());
    }
}
