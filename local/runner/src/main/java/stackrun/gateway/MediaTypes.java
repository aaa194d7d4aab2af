package stackrun.gateway;

import java.util.List;
import java.util.Locale;

/** Compares a header's first media type with others; {@code *}{@code /*} among them stands for all. */
final class MediaTypes {

    private MediaTypes() {}

    /** Only the first one counts: callers often name many in {@code Accept}. */
    static boolean matches(List<String> types, String header) {
        var first = header.split("[,;]", 2)[0].trim().toLowerCase(Locale.ROOT);
        return types.stream().anyMatch(type -> type.equals("*/*") || type.equalsIgnoreCase(first));
    }
}
