package stackrun.embedded.s3.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Selects the headers of an upload that are stored with the object and sent with it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html">Object metadata</a>
 */
public final class Metadata {

    private static final String USER = "x-amz-meta-";
    public static final String ENCRYPTION = "x-amz-server-side-encryption";
    private static final List<String> SYSTEM = List.of(
            "cache-control",
            "content-disposition",
            "content-language",
            "content-type",
            "expires",
            "x-amz-storage-class",
            ENCRYPTION,
            ENCRYPTION + "-aws-kms-key-id",
            ENCRYPTION + "-context");

    private Metadata() {}

    public static Map<String, String> of(S3Request request) {
        var headers = new TreeMap<String, String>();
        headers.put("content-type", "binary/octet-stream");
        headers.put(ENCRYPTION, "AES256");
        for (var name : SYSTEM) {
            request.header(name).ifPresent(value -> headers.put(name, value));
        }
        encoding(request).ifPresent(encoding -> headers.put("content-encoding", encoding));
        headers.putAll(request.headersWith(USER));
        return headers;
    }

    /** Removes {@code aws-chunked}, which describes the transfer and not the object. */
    private static Optional<String> encoding(S3Request request) {
        return request.header("content-encoding")
                .map(encoding -> String.join(
                        ",",
                        List.of(encoding.split("\\s*,\\s*")).stream()
                                .filter(each -> !each.equals("aws-chunked"))
                                .toList()))
                .filter(encoding -> !encoding.isEmpty());
    }
}
