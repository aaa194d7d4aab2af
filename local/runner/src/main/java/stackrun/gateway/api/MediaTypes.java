package stackrun.gateway.api;

import java.util.List;
import java.util.Locale;

/** Compares the first media type of a header with a list, in which {@code *}{@code /*} matches any type. */
public final class MediaTypes {

    private MediaTypes() {}

    /** Ignores all but the first type, because callers often list many in {@code Accept}. */
    public static boolean matches(List<String> types, String header) {
        var first = header.split("[,;]", 2)[0].trim().toLowerCase(Locale.ROOT);
        return types.stream().anyMatch(type -> type.equals("*/*") || type.equalsIgnoreCase(first));
    }
}
