package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request from API Gateway whose caller is known; its getters refuse what does not belong there. */
public final class ApiRequest {

    /** Far above any honest body of this API, far below Lambda's 6 MB. */
    private static final int LARGEST_BODY = 64 * 1024;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final APIGatewayProxyRequestEvent event;
    private final Caller caller;

    ApiRequest(APIGatewayProxyRequestEvent event, Caller caller) {
        this.event = event;
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    /** The path as the caller sees it, stage included. */
    public String path() {
        var context = event.getRequestContext();
        return context == null || context.getPath() == null ? event.getPath() : context.getPath();
    }

    public String pathParameter(String name) {
        var value = event.getPathParameters() == null
                ? null
                : event.getPathParameters().get(name);
        if (value == null) {
            throw new IllegalStateException("the API has no path parameter " + name);
        }
        return value;
    }

    public Optional<String> queryParameter(String name) {
        return Optional.ofNullable(
                event.getQueryStringParameters() == null
                        ? null
                        : event.getQueryStringParameters().get(name));
    }

    /** A whole number between bounds, or the default where the parameter is not given. */
    public int intParameter(String name, int least, int most, int byDefault) {
        var given = queryParameter(name);
        if (given.isEmpty()) {
            return byDefault;
        }
        if (WHOLE_NUMBER.matcher(given.get()).matches()) {
            var value = Integer.parseInt(given.get());
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new Refusal(Problem.invalid(name, "has to be a whole number from %s to %s".formatted(least, most)));
    }

    public Optional<String> header(String name) {
        return Headers.find(event.getHeaders(), name);
    }

    /** A header that has to be there and to look as the pattern says; {@code looks} says it in words. */
    public String requiredHeader(String name, Pattern pattern, String looks) {
        return header(name)
                .filter(value -> pattern.matcher(value).matches())
                .orElseThrow(() -> new Refusal(Problem.invalid(
                        name, header(name).isEmpty() ? "header is required: " + looks : "header has to be " + looks)));
    }

    public <T> T body(JsonBody<T> kind) {
        var mediaType = header("Content-Type").orElse("");
        if (!isJson(mediaType)) {
            throw new Refusal(Problem.of(
                    415, "unsupported-media-type", "The body is not JSON", "Content-Type has to be application/json"));
        }
        var body = bytes(event.getBody() == null ? "" : event.getBody());
        if (body.length > LARGEST_BODY) {
            throw new Refusal(
                    Problem.of(413, "content-too-large", "The body is too large", "body has to have at most 64 KiB"));
        }
        return kind.read(utf8(body));
    }

    private static boolean isJson(String mediaType) {
        var bare = mediaType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return bare.equals("application/json") || (bare.startsWith("application/") && bare.endsWith("+json"));
    }

    private byte[] bytes(String body) {
        if (!Boolean.TRUE.equals(event.getIsBase64Encoded())) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.invalid("body", "is not base64"));
        }
    }

    /** Strictly: what is not UTF-8 would become question marks in what the customer entered. */
    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.invalid("body", "is not UTF-8"));
        }
    }
}
