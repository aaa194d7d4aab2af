package stackrun.access;

import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;

/** Temporary credentials in AWS's format. No server verifies signatures, so only the id matters. */
public record AccessKey(String id, String secret, String sessionToken) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A key that nobody had before.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes">Unique
     *     identifiers: ASIA marks temporary keys</a>
     */
    static AccessKey random() {
        return new AccessKey("ASIA" + text(16), text(40), text(100));
    }

    private static String text(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    /**
     * The variables from which an SDK reads the key.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
     *     runtime environment variables</a>
     */
    public Map<String, String> environment() {
        return Map.of("AWS_ACCESS_KEY_ID", id, "AWS_SECRET_ACCESS_KEY", secret, "AWS_SESSION_TOKEN", sessionToken);
    }
}
