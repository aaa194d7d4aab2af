package com.example.deadletters.domain;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The object that Lambda writes to the bucket when it gives up on a batch.
 *
 * @param requestId the request id of the last invocation
 * @param condition the reason: {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html#kinesis-on-failure-destination-example-s3">Invocation record in S3</a>
 */
public record ParkedBatch(
        String requestId, String functionArn, String condition, int attempts, List<ParkedRecord> records) {

    /** Parses an object. The key appears in the error message if the object is not a batch. */
    public static ParkedBatch parse(String key, byte[] object) {
        try {
            var batch = JsonMapper.shared().readTree(object);
            var payload = batch.path("payload").asString("");
            var records = JsonMapper.shared().readTree(payload).path("Records").values().stream()
                    .map(ParkedRecord::of)
                    .toList();
            if (records.isEmpty()) {
                throw new CannotRedrive(key + " contains no records: it is not a batch that Lambda stored in S3");
            }
            return new ParkedBatch(
                    text(batch, "/requestContext/requestId"),
                    text(batch, "/requestContext/functionArn"),
                    text(batch, "/requestContext/condition"),
                    batch.at("/requestContext/approximateInvokeCount").asInt(0),
                    records);
        } catch (JacksonException e) {
            throw new CannotRedrive(key + " is not JSON: it is not a batch that Lambda stored in S3");
        }
    }

    private static String text(JsonNode batch, String path) {
        return batch.at(path).asString("");
    }

    /** Returns the keys of its records. */
    public Set<String> keys() {
        return records.stream()
                .map(ParkedRecord::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Returns the sequence number of the first record, up to 56 digits, which orders the batches of a function. */
    public BigInteger firstSequenceNumber() {
        var first = records.getFirst().sequenceNumber();
        return first.matches("\\d+") ? new BigInteger(first) : BigInteger.ZERO;
    }
}
