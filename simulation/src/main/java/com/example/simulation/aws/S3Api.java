package com.example.simulation.aws;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The call functions make to S3, objects in {@code aws-chunked} encoding as the SDK uploads them, and those of an operator. */
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
            case "ListObjectsV2" -> list(bucket, call.request());
            default -> Reply.xmlError(501, "NotImplemented");
        };
    }

    private Reply get(String bucket, String key) {
        var object = buckets.in(bucket).get(key);
        return object == null
                ? Reply.xmlError(404, "NoSuchKey")
                : new Reply(200, Map.of("Content-Type", "application/json"), object);
    }

    /**
     * All on one page.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
     */
    private Reply list(String bucket, SdkHttpRequest request) {
        var prefix = request.firstMatchingRawQueryParameter("prefix").orElse("");
        var delimiter = request.firstMatchingRawQueryParameter("delimiter").orElse("");
        var entries = new LinkedHashSet<String>();
        buckets.in(bucket).forEach((key, object) -> {
            if (key.startsWith(prefix)) {
                int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
                entries.add(
                        end < 0
                                ? "<Contents><Key>%s</Key><Size>%s</Size></Contents>".formatted(key, object.length)
                                : "<CommonPrefixes><Prefix>%s</Prefix></CommonPrefixes>"
                                        .formatted(key.substring(0, end + delimiter.length())));
            }
        });
        return Reply.xml(
                200,
                "<ListBucketResult><IsTruncated>false</IsTruncated>%s</ListBucketResult>"
                        .formatted(String.join("", entries)));
    }

    private Reply put(String bucket, String key, Call call) {
        boolean chunked = call.request().matchingHeaders("Content-Encoding").stream()
                .anyMatch(encoding -> encoding.contains("aws-chunked"));
        buckets.put(bucket, key, chunked ? unchunked(call.body()) : call.body());
        return new Reply(200, Map.of("ETag", "\"0\""), new byte[0]);
    }

    /**
     * Takes the chunks apart: each a line with its length in hexadecimal, then so many bytes, then a line break.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html">Chunked uploads</a>
     */
    private static byte[] unchunked(byte[] body) {
        var content = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\r') {
                end++;
            }
            var line = new String(body, at, end - at, StandardCharsets.US_ASCII);
            int length = Integer.parseInt(line.split(";", 2)[0], 16);
            if (length == 0) {
                return content.toByteArray();
            }
            content.write(body, end + 2, length);
            at = end + 2 + length + 2;
        }
    }
}
