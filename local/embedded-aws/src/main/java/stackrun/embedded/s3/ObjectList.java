package stackrun.embedded.s3;

import java.util.List;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.Times;
import stackrun.embedded.s3.protocol.Xml;

/**
 * Writes one page of a bucket as XML.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
 */
final class ObjectList {

    private ObjectList() {}

    static Xml of(S3Request request, List<Version> objects) throws S3Error {
        var prefix = request.parameter("prefix").orElse("");
        var delimiter = request.parameter("delimiter").orElse("");
        var maxKeys = Paging.maxKeys(request);
        var page = new ObjectPage(prefix, delimiter, maxKeys, after(request));
        for (var object : objects) {
            if (!page.add(object)) {
                break;
            }
        }
        var xml = new Xml("ListBucketResult")
                .with("Name", request.bucket())
                .with("Prefix", Paging.shown(prefix, request))
                .with("KeyCount", String.valueOf(page.size()))
                .with("MaxKeys", String.valueOf(maxKeys))
                .with("IsTruncated", String.valueOf(page.isTruncated()));
        if (!delimiter.isEmpty()) {
            xml.with("Delimiter", Paging.shown(delimiter, request));
        }
        request.parameter("encoding-type").ifPresent(encoding -> xml.with("EncodingType", encoding));
        request.parameter("continuation-token").ifPresent(token -> xml.with("ContinuationToken", token));
        if (page.isTruncated()) {
            xml.with("NextContinuationToken", ContinuationToken.of(page.last()));
        }
        if (request.asks("start-after")) {
            xml.with("StartAfter", Paging.shown(request.parameter("start-after").orElse(""), request));
        }
        for (var object : page.contents()) {
            xml.with(entry(object, request));
        }
        for (var common : page.commonPrefixes()) {
            xml.with(new Xml("CommonPrefixes").with("Prefix", Paging.shown(common, request)));
        }
        return xml;
    }

    private static String after(S3Request request) throws S3Error {
        return request.asks("continuation-token")
                ? ContinuationToken.key(request.parameter("continuation-token").orElse(""))
                : request.parameter("start-after").orElse("");
    }

    private static Xml entry(Version object, S3Request request) throws S3Error {
        return new Xml("Contents")
                .with("Key", Paging.shown(object.key(), request))
                .with("LastModified", Times.xml(object.lastModified()))
                .with("ETag", object.etag())
                .with("Size", String.valueOf(object.size()))
                .with("StorageClass", "STANDARD");
    }
}
