package stackrun.embedded.kms;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/** The secret bytes that a key uses until its next rotation. */
@SuppressWarnings("ArrayRecordComponent") // compared by id
record Material(String id, Instant created, byte[] bytes) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Material random() {
        var id = new byte[32];
        RANDOM.nextBytes(id);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Material(HexFormat.of().formatHex(id), Instant.now(), bytes);
    }
}
