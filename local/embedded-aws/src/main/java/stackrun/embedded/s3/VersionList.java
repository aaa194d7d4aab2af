package stackrun.embedded.s3;

import java.util.List;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.Times;
import stackrun.embedded.s3.protocol.Xml;

/**
 * One page of all versions and delete markers of a bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html">ListObjectVersions</a>
 */
final class VersionList {

    private VersionList() {}

    /** @param versions by key, latest first */
    static Xml of(S3Request request, List<Version> versions) throws S3Error {
        if (request.asks("delimiter")) {
            throw S3Error.notImplemented("ListObjectVersions with a delimiter");
        }
        var prefix = request.parameter("prefix").orElse("");
        var maxKeys = Paging.maxKeys(request);
        var matching = versions.subList(start(request, versions), versions.size()).stream()
                .filter(version -> version.key().startsWith(prefix))
                .toList();
        var page = matching.subList(0, Math.min(maxKeys, matching.size()));
        var truncated = !page.isEmpty() && page.size() < matching.size();
        var xml = new Xml("ListVersionsResult")
                .with("Name", request.bucket())
                .with("Prefix", Paging.shown(prefix, request))
                .with("MaxKeys", String.valueOf(maxKeys))
                .with("IsTruncated", String.valueOf(truncated));
        request.parameter("encoding-type").ifPresent(encoding -> xml.with("EncodingType", encoding));
        if (truncated) {
            xml.with("NextKeyMarker", Paging.shown(page.getLast().key(), request))
                    .with("NextVersionIdMarker", page.getLast().id());
        }
        for (var version : page) {
            xml.with(entry(request, version, isLatest(version, versions)));
        }
        return xml;
    }

    /** The versions after the one that the markers name; after all versions of the key if they name no version. */
    private static int start(S3Request request, List<Version> versions) {
        var key = request.parameter("key-marker").orElse("");
        var id = request.parameter("version-id-marker").orElse("");
        if (key.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < versions.size(); i++) {
            var order = Utf8Order.INSTANCE.compare(versions.get(i).key(), key);
            if (order > 0) {
                return i;
            }
            if (order == 0 && versions.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return versions.size();
    }

    private static boolean isLatest(Version version, List<Version> versions) {
        return versions.stream()
                .filter(each -> each.key().equals(version.key()))
                .findFirst()
                .map(version::equals)
                .orElse(false);
    }

    private static Xml entry(S3Request request, Version version, boolean latest) throws S3Error {
        var xml = new Xml(version.deleteMarker() ? "DeleteMarker" : "Version")
                .with("Key", Paging.shown(version.key(), request))
                .with("VersionId", version.id())
                .with("IsLatest", String.valueOf(latest))
                .with("LastModified", Times.xml(version.lastModified()));
        return version.deleteMarker()
                ? xml
                : xml.with("ETag", version.etag())
                        .with("Size", String.valueOf(version.size()))
                        .with("StorageClass", "STANDARD");
    }
}
