package com.example.simulation.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * One request on the wire.
 *
 * @param service {@code DynamoDB}, {@code SQS}, {@code Kinesis}, {@code KMS}, {@code Lambda} or {@code S3}
 * @param operation as the API reference names it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one request, never compared
public record Call(String service, String operation, byte[] body, SdkHttpRequest request) {

    public static Call of(HttpExecuteRequest execute) {
        var request = execute.httpRequest();
        var target = request.firstMatchingHeader("X-Amz-Target").orElse("");
        var body = body(execute);
        if (LambdaApi.isMeant(request)) {
            return new Call("Lambda", LambdaApi.operation(request), body, request);
        }
        if (target.isEmpty()) {
            return new Call("S3", S3Api.operation(request), body, request);
        }
        int dot = target.indexOf('.');
        return new Call(service(target.substring(0, dot)), target.substring(dot + 1), body, request);
    }

    private static String service(String prefix) {
        return switch (prefix) {
            case "DynamoDB_20120810" -> "DynamoDB";
            case "AmazonSQS" -> "SQS";
            case "Kinesis_20131202" -> "Kinesis";
            case "TrentService" -> "KMS";
            default -> throw new IllegalArgumentException("no service answers to " + prefix);
        };
    }

    private static byte[] body(HttpExecuteRequest execute) {
        try (var content =
                execute.contentStreamProvider().map(each -> each.newStream()).orElse(null)) {
            return content == null ? new byte[0] : content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
