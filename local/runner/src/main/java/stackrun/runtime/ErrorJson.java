package stackrun.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a failure as JSON for the Runtime API, without a JSON library, because the process contains none of ours. */
final class ErrorJson {

    private ErrorJson() {}

    static byte[] of(Throwable failure) {
        return "{\"errorMessage\":%s,\"errorType\":%s}"
                .formatted(
                        quoted(failure.getMessage()), quoted(failure.getClass().getName()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
