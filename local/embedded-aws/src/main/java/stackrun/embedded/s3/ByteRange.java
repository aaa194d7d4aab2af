package stackrun.embedded.s3;

import java.util.Optional;
import java.util.regex.Pattern;
import stackrun.embedded.s3.protocol.S3Error;

/**
 * The part of an object that a {@code Range} header requests.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, not after the end
 * @param size the size of the whole object
 */
record ByteRange(int first, int last, int size) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range, or empty if the header has another form or names several ranges. S3 then sends the whole object. */
    static Optional<ByteRange> of(String header, int size) throws S3Error {
        var matcher = RANGE.matcher(header.replace(" ", ""));
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            var length = Math.min(Long.parseLong(matcher.group(2)), size);
            return Optional.of(satisfiable(size - length, size - 1L, size));
        }
        var first = Long.parseLong(matcher.group(1));
        var last = matcher.group(2).isEmpty() ? size - 1L : Long.parseLong(matcher.group(2));
        return last < first && !matcher.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(satisfiable(first, Math.min(last, size - 1L), size));
    }

    private static ByteRange satisfiable(long first, long last, int size) throws S3Error {
        if (first >= size) {
            throw S3Error.invalidRange().with("Content-Range", "bytes */" + size);
        }
        return new ByteRange((int) first, (int) last, size);
    }

    String contentRange() {
        return "bytes %s-%s/%s".formatted(first, last, size);
    }
}
