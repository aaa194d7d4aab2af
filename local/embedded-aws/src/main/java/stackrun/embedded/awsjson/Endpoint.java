package stackrun.embedded.awsjson;

/**
 * An operation together with the record and the number ranges of its request.
 *
 * @param <Q> the record of the request
 */
record Endpoint<Q>(Class<Q> request, Ranges ranges, Operation<Q> operation) {

    static <Q> Endpoint<Q> of(Class<Q> request, Operation<Q> operation) {
        return new Endpoint<>(request, Ranges.of(request), operation);
    }

    Record answer(WireFormat format, byte[] body) throws Exception {
        var read = format.mapper().readValue(body, request);
        if (read == null) {
            throw new AwsError("SerializationException", "The body must be an object");
        }
        ranges.check(read);
        return operation.answer(read);
    }
}
