package stackrun.memory.expression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** Tests for prefixes, parts and members of values. */
final class Containment {

    private Containment() {}

    static boolean beginsWith(@Nullable Value whole, @Nullable Value start) {
        return switch (whole) {
            case Value.Text(var text) -> start instanceof Value.Text(var begin) && text.startsWith(begin);
            case Value.Binary(var bytes) -> start instanceof Value.Binary(var begin) && indexOf(bytes, begin, 0) == 0;
            case null, default -> false;
        };
    }

    static boolean contains(@Nullable Value whole, @Nullable Value part) {
        if (part == null) {
            return false;
        }
        return switch (whole) {
            case Value.Text(var text) -> part instanceof Value.Text(var piece) && text.contains(piece);
            case Value.Binary(var bytes) ->
                part instanceof Value.Binary(var piece) && indexOf(bytes, piece, bytes.length) >= 0;
            case Value.Members set -> set.members().contains(part);
            case Value.Sequence(var elements) -> elements.contains(part);
            case null, default -> false;
        };
    }

    /** @param last the last index that a match may start at */
    private static int indexOf(byte[] bytes, byte[] part, int last) {
        for (int start = 0; start <= last && start + part.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + part.length, part, 0, part.length)) {
                return start;
            }
        }
        return -1;
    }
}
