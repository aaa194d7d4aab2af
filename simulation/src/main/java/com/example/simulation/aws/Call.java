package com.example.simulation.aws;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * One request on the wire.
 *
 * @param service {@code DynamoDB}, {@code SQS}, {@code Kinesis}, {@code KMS}, {@code Lambda} or {@code S3}
 * @param operation as the API reference names it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one request, never compared
public record Call(String service, String operation, byte[] body, SdkHttpRequest request) {

    /** True for calls that change something. */
    public boolean writes() {
        return switch (operation) {
            case "GetItem", "BatchGetItem", "Query", "Decrypt", "GetObject", "ListObjectsV2" -> false;
            default -> true;
        };
    }

    /** True for reads of tables or indexes that may be answered with what was there a moment ago. */
    public boolean mayBeStale() {
        return switch (operation) {
            case "GetItem", "BatchGetItem", "Query" ->
                !new String(body, StandardCharsets.UTF_8).contains("\"ConsistentRead\":true");
            default -> false;
        };
    }

    /** True for calls that may succeed in part. */
    public boolean isBatch() {
        return switch (operation) {
            case "SendMessageBatch", "ChangeMessageVisibilityBatch", "PutRecords", "BatchGetItem" -> true;
            default -> false;
        };
    }
}
