package stackrun.embedded.s3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One page of a bucket: keys and, if a delimiter is given, their common prefixes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
 */
final class ObjectList {

    private final S3Request request;
    private final String prefix;
    private final String delimiter;
    private final int maxKeys;
    private final String after;
    private final List<Version> contents = new ArrayList<>();
    private final Set<String> commonPrefixes = new LinkedHashSet<>();
    private String last = "";
    private boolean truncated;

    private ObjectList(S3Request request) throws S3Error {
        this.request = request;
        this.prefix = request.parameter("prefix").orElse("");
        this.delimiter = request.parameter("delimiter").orElse("");
        this.maxKeys = Paging.maxKeys(request);
        this.after = request.asks("continuation-token")
                ? key(request.parameter("continuation-token").orElse(""))
                : request.parameter("start-after").orElse("");
    }

    static Xml of(S3Request request, List<Version> objects) throws S3Error {
        var list = new ObjectList(request);
        for (var object : objects) {
            if (!list.add(object)) {
                break;
            }
        }
        return list.xml();
    }

    /** False once the page is full and there is more. */
    private boolean add(Version object) {
        if (!object.key().startsWith(prefix)) {
            return true;
        }
        var end = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
        var entry = end < 0 ? object.key() : object.key().substring(0, end + delimiter.length());
        if (Utf8Order.INSTANCE.compare(entry, after) <= 0 || commonPrefixes.contains(entry)) {
            return true;
        }
        if (contents.size() + commonPrefixes.size() == maxKeys) {
            truncated = maxKeys > 0;
            return false;
        }
        if (end < 0) {
            contents.add(object);
        } else {
            commonPrefixes.add(entry);
        }
        last = entry;
        return true;
    }

    private Xml xml() throws S3Error {
        var xml = new Xml("ListBucketResult")
                .with("Name", request.bucket())
                .with("Prefix", Paging.shown(prefix, request))
                .with("KeyCount", String.valueOf(contents.size() + commonPrefixes.size()))
                .with("MaxKeys", String.valueOf(maxKeys))
                .with("IsTruncated", String.valueOf(truncated));
        if (!delimiter.isEmpty()) {
            xml.with("Delimiter", Paging.shown(delimiter, request));
        }
        request.parameter("encoding-type").ifPresent(encoding -> xml.with("EncodingType", encoding));
        request.parameter("continuation-token").ifPresent(token -> xml.with("ContinuationToken", token));
        if (truncated) {
            xml.with("NextContinuationToken", token(last));
        }
        if (request.asks("start-after")) {
            xml.with("StartAfter", Paging.shown(request.parameter("start-after").orElse(""), request));
        }
        for (var object : contents) {
            xml.with(entry(object));
        }
        for (var common : commonPrefixes) {
            xml.with(new Xml("CommonPrefixes").with("Prefix", Paging.shown(common, request)));
        }
        return xml;
    }

    private Xml entry(Version object) throws S3Error {
        return new Xml("Contents")
                .with("Key", Paging.shown(object.key(), request))
                .with("LastModified", Times.xml(object.lastModified()))
                .with("ETag", object.etag())
                .with("Size", String.valueOf(object.size()))
                .with("StorageClass", "STANDARD");
    }

    private static String token(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String token) throws S3Error {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.invalidArgument("The continuation token provided is incorrect");
        }
    }
}
