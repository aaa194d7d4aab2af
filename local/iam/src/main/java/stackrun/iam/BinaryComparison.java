package stackrun.iam;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Compares bytes, both given in Base64. */
record BinaryComparison(ByteBuffer expected) implements ValueComparison {

    static ValueComparison of(String text) {
        ByteBuffer bytes = bytes(text);
        if (bytes == null) {
            throw new IllegalArgumentException("is not Base64: " + text);
        }
        return new BinaryComparison(bytes);
    }

    @Override
    public boolean matches(String value, AccessRequest request) {
        return expected.equals(bytes(value));
    }

    private static @Nullable ByteBuffer bytes(String text) {
        try {
            return ByteBuffer.wrap(Base64.getDecoder().decode(text)).asReadOnlyBuffer();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
