package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The text of a body in either shape of a proxy event, never with a character put in the place of another.
 *
 * <p>Without binary media types API Gateway has decoded the bytes before: what was not UTF-8 is U+FFFD by then, as every
 * decoder that does not fail makes of it, and {@link AllowedCharacters} refuses it where it stands.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions in API Gateway</a>
 */
final class BodyText {

    /** Far above any honest body of this API, far below Lambda's 6 MB. */
    private static final int MAX_BYTES = 64 * 1024;

    private BodyText() {}

    static String of(APIGatewayProxyRequestEvent event) {
        var body = event.getBody() == null ? "" : event.getBody();
        return Boolean.TRUE.equals(event.getIsBase64Encoded()) ? decoded(body) : plain(body);
    }

    private static String plain(String body) {
        try {
            limit(StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(body))
                    .remaining());
            return body;
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.invalid("body", AllowedCharacters.UNPAIRED_SURROGATE));
        }
    }

    private static String decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            limit(bytes.length);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.invalid("body", "must be base64"));
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.invalid("body", "must be UTF-8"));
        }
    }

    private static void limit(int bytes) {
        if (bytes > MAX_BYTES) {
            throw new Refusal(
                    Problem.of(413, "content-too-large", "The body is too large", "body must have at most 64 KiB"));
        }
    }
}
