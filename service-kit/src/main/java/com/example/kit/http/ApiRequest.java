package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request from API Gateway with a verified caller. Its getters reject invalid input with a {@link Refusal}. */
public final class ApiRequest {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private final APIGatewayProxyRequestEvent event;
    private final Inputs inputs;
    private final Caller caller;

    ApiRequest(APIGatewayProxyRequestEvent event, Inputs inputs, Caller caller) {
        this.event = event;
        this.inputs = inputs;
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    /**
     * Returns the path of a member of the requested resource: {@code /dev/orders/7} for the member {@code 7} after a
     * {@code POST} to {@code /dev/orders} or {@code /dev//orders/}.
     */
    public String locationOf(String member) {
        return MatchedPath.of(event).member(member);
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

    /**
     * Returns the value of a query parameter.
     *
     * @throws Refusal 400 if it was sent more than once
     */
    public Optional<String> queryParameter(String name) {
        return inputs.parameter(name);
    }

    /** Returns a whole number between bounds, or the default if the parameter is absent. */
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
        throw new Refusal(Problem.invalid(name, "must be a whole number from %s to %s".formatted(least, most)));
    }

    /**
     * Returns the value of a header. The name is case-insensitive.
     *
     * @throws Refusal 400 if it was sent more than once
     */
    public Optional<String> header(String name) {
        return inputs.header(name);
    }

    /** Returns a required header that matches a pattern; {@code looks} describes the pattern in words. */
    public String requiredHeader(String name, Pattern pattern, String looks) {
        var value = header(name).orElseThrow(() -> new Refusal(Problem.invalid(name, "is required: " + looks)));
        if (!pattern.matcher(value).matches()) {
            throw new Refusal(Problem.invalid(name, "must be " + looks));
        }
        return value;
    }

    /**
     * Reads the body as a record.
     *
     * @throws Refusal 415, 413 or 400 if the body is not JSON in UTF-8, is too large or does not match its schema
     */
    public <T> T body(JsonBody<T> kind) {
        ContentType.requireJson(header("Content-Type"), header("Content-Encoding"));
        return kind.read(BodyText.of(event));
    }
}
