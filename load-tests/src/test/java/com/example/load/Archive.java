package com.example.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/** The archive of a local run, read object by object. */
record Archive(S3Client s3, String bucket) {

    static Archive at(URI endpoint) {
        var s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .forcePathStyle(true)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        var bucket = s3.listBuckets().buckets().stream()
                .map(found -> found.name())
                .filter(name -> name.contains("archive"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the run has no bucket for the archive"));
        return new Archive(s3, bucket);
    }

    /** The ids of all archived events. */
    Set<String> events() {
        var ids = new HashSet<String>();
        s3.listObjectsV2Paginator(list -> list.bucket(bucket))
                .contents()
                .forEach(object -> lines(object.key())
                        .lines()
                        .forEach(line -> ids.add(
                                JsonMapper.shared().readTree(line).path("id").asString())));
        return ids;
    }

    private String lines(String key) {
        var packed = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the archived object %s cannot be read".formatted(key), e);
        }
    }
}
