package stackrun.memory.expression.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Words that expressions cannot use as the names of attributes.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html">Reserved words</a>
 */
public final class ReservedWords {

    private static final Set<String> WORDS = read();

    private ReservedWords() {}

    public static boolean contain(String name) {
        return WORDS.contains(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (var file = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
            return Set.of(text.strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
