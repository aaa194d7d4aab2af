package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Decodes the body of a proxy event, plain or base64, without ever replacing a character.
 *
 * <p>Without binary media types, API Gateway has already decoded the bytes and replaced invalid UTF-8 by U+FFFD, which
 * {@link AllowedCharacters} rejects.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions in API Gateway</a>
 */
final class BodyText {

    /** Far above every valid body of this API, and far below Lambda's limit of 6 MB. */
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
            throw new Refusal(Problem.invalid("body", AllowedText.UNPAIRED_SURROGATE));
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
            throw new Refusal(Problem.invalid("body", "must be valid base64"));
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.invalid("body", "must be valid UTF-8"));
        }
    }

    private static void limit(int bytes) {
        if (bytes > MAX_BYTES) {
            throw new Refusal(Problem.of(413, "content-too-large", "body must be at most 64 KiB"));
        }
    }
}
