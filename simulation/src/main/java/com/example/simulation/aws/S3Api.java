package com.example.simulation.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The calls that functions and an operator make to S3. */
record S3Api(Buckets buckets) {

    static String operation(SdkHttpRequest request) {
        return switch (request.method()) {
            case PUT -> "PutObject";
            case GET -> request.rawQueryParameters().containsKey("list-type") ? "ListObjectsV2" : "GetObject";
            case DELETE -> "DeleteObject";
            default -> request.method().name();
        };
    }

    Reply answer(Call call) {
        var path = URLDecoder.decode(call.request().encodedPath(), StandardCharsets.UTF_8);
        int slash = path.indexOf('/', 1);
        var bucket = slash < 0 ? path.substring(1) : path.substring(1, slash);
        var key = path.substring(slash + 1);
        return switch (call.operation()) {
            case "PutObject" -> put(bucket, key, call);
            case "GetObject" -> get(bucket, key);
            case "DeleteObject" -> {
                buckets.delete(bucket, key);
                yield new Reply(204, Map.of(), new byte[0]);
            }
            case "ListObjectsV2" -> new ObjectListing(buckets.in(bucket)).list(call.request());
            default -> Reply.xmlError(501, "NotImplemented");
        };
    }

    private Reply get(String bucket, String key) {
        var object = buckets.in(bucket).get(key);
        return object == null
                ? Reply.xmlError(404, "NoSuchKey")
                : new Reply(200, Map.of("Content-Type", "application/json"), object);
    }

    private Reply put(String bucket, String key, Call call) {
        boolean chunked = call.request().matchingHeaders("Content-Encoding").stream()
                .anyMatch(encoding -> encoding.contains("aws-chunked"));
        buckets.put(bucket, key, chunked ? AwsChunked.decode(call.body()) : call.body());
        return new Reply(200, Map.of("ETag", "\"0\""), new byte[0]);
    }
}
