package stackrun.embedded.kinesis.stream;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Sequence numbers: 56 digits with the stream's time of creation and a position. The numbers of one stream compare like
 * their positions, even as strings. The numbers of a deleted stream with the same name differ.
 */
public final class SequenceNumber {

    private static final String START = "49";
    private static final int DIGITS = 56;

    private SequenceNumber() {}

    public static String of(Instant created, long position) {
        return prefix(created) + String.format(Locale.ROOT, "%034d", position);
    }

    /** The position of a sequence number; empty if it belongs to another stream. */
    public static OptionalLong position(Instant created, String number) {
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
