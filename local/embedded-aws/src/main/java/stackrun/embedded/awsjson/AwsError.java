package stackrun.embedded.awsjson;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A modelled error, as AWS answers it: a type the SDK turns into an exception of that name, and a sentence. */
public final class AwsError extends Exception {

    /** The error as it is sent. */
    record Body(
            @JsonProperty("__type") String type,
            @JsonProperty("message") String message) {}

    private final String type;

    /** @param type as the API reference names it, such as {@code ResourceNotFoundException} */
    public AwsError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** A member that breaks a constraint of the API reference. */
    public static AwsError validation(String message) {
        return new AwsError("ValidationException", message);
    }

    /** The member, or a validation error that names it. */
    public static <T> T required(@Nullable T value, String member) throws AwsError {
        if (value == null) {
            throw validation(("1 validation error detected: Value null at '%s' failed to satisfy constraint:"
                            + " Member must not be null")
                    .formatted(member));
        }
        return value;
    }

    /** Removes unpaired surrogates, which a quoted part of a request may contain and which cannot be encoded. */
    Body body() {
        var message = String.valueOf(getMessage()).getBytes(StandardCharsets.UTF_8);
        return new Body(type, new String(message, StandardCharsets.UTF_8));
    }
}
