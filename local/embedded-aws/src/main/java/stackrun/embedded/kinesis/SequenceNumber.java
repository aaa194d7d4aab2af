package stackrun.embedded.kinesis;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * 56 digits that name the stream's birth and a position in it: numbers of one stream compare as their positions do, also
 * as strings, and those of a deleted stream of the same name are recognised.
 */
final class SequenceNumber {

    private static final String START = "49";
    private static final int DIGITS = 56;

    private SequenceNumber() {}

    static String of(Instant created, long position) {
        return prefix(created) + String.format(Locale.ROOT, "%034d", position);
    }

    /** The position of a sequence number; empty if it belongs to another stream. */
    static OptionalLong position(Instant created, String number) {
        if (number.length() != DIGITS || !number.startsWith(prefix(created))) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    Long.parseUnsignedLong(number.substring(prefix(created).length())));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static String prefix(Instant created) {
        return START + String.format(Locale.ROOT, "%020d", created.toEpochMilli());
    }
}
