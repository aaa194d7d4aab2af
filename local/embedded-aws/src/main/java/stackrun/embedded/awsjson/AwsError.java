package stackrun.embedded.awsjson;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An error of the API model. The SDK turns its type into an exception of the same name. */
public final class AwsError extends Exception {

    /** The body of the answer. */
    record Body(
            @JsonProperty("__type") String type,
            @JsonProperty("message") String message) {}

    private final String type;

    /** @param type the name in the API reference, such as {@code ResourceNotFoundException} */
    public AwsError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** The error for a member that violates a constraint of the API reference. */
    public static AwsError validation(String message) {
        return new AwsError("ValidationException", message);
    }

    /** The value, or a validation error that names the member if the value is null. */
    public static <T> T required(@Nullable T value, String member) throws AwsError {
        if (value == null) {
            throw validation(("1 validation error detected: Value null at '%s' failed to satisfy constraint:"
                            + " Member must not be null")
                    .formatted(member));
        }
        return value;
    }

    /** The body without unpaired surrogates, which quoted parts of a request may contain but UTF-8 cannot encode. */
    Body body() {
        var message = String.valueOf(getMessage()).getBytes(StandardCharsets.UTF_8);
        return new Body(type, new String(message, StandardCharsets.UTF_8));
    }
}
