package com.example.simulation.aws;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The call functions make to S3: objects in {@code aws-chunked} encoding, as the SDK uploads them. */
record S3Api(Buckets buckets) {

    static String operation(SdkHttpRequest request) {
        return switch (request.method()) {
            case PUT -> "PutObject";
            case GET -> "GetObject";
            case DELETE -> "DeleteObject";
            default -> request.method().name();
        };
    }

    Reply answer(Call call) {
        if (!call.operation().equals("PutObject")) {
            return Reply.xmlError(501, "NotImplemented");
        }
        var path = URLDecoder.decode(call.request().encodedPath(), StandardCharsets.UTF_8);
        int slash = path.indexOf('/', 1);
        boolean chunked = call.request().matchingHeaders("Content-Encoding").stream()
                .anyMatch(encoding -> encoding.contains("aws-chunked"));
        buckets.put(
                path.substring(1, slash), path.substring(slash + 1), chunked ? unchunked(call.body()) : call.body());
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
