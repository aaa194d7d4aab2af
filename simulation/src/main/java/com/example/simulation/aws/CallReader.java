package com.example.simulation.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.HttpExecuteRequest;

/** Reads calls from the HTTP requests of the SDK. */
public final class CallReader {

    private CallReader() {}

    public static Call read(HttpExecuteRequest execute) {
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
}
