package stackrun.embedded.cognito.oauth;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.pool.Secrets;

/**
 * Proof Key for Code Exchange with the method S256.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7636">RFC 7636</a>
 */
public final class CodeChallenge {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private CodeChallenge() {}

    public static String of(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(verifier));
    }

    static boolean isWellFormed(String challenge) {
        return CHALLENGE.matcher(challenge).matches();
    }

    /** Tests a verifier. Without a challenge there must be no verifier either: RFC 9700, 2.1.1. */
    static boolean isMet(@Nullable String challenge, Optional<String> verifier) {
        return challenge == null
                ? verifier.isEmpty()
                : verifier.filter(text -> VERIFIER.matcher(text).matches())
                        .filter(text -> Secrets.same(challenge, of(text)))
                        .isPresent();
    }
}
