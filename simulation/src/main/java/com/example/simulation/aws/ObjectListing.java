package com.example.simulation.aws;

import java.util.LinkedHashSet;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Lists the objects of a bucket, by key. */
record ObjectListing(Map<String, byte[]> objects) {

    /**
     * Lists all objects on one page.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
     */
    Reply list(SdkHttpRequest request) {
        var prefix = request.firstMatchingRawQueryParameter("prefix").orElse("");
        var delimiter = request.firstMatchingRawQueryParameter("delimiter").orElse("");
        var entries = new LinkedHashSet<String>();
        objects.forEach((key, object) -> {
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
}
