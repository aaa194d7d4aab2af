package com.example.local.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/** The events in the archive: compressed objects with one line of JSON for each event. */
record StoredEvents(S3Client s3, String bucket) {

    Set<String> ids() {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                .flatMap(this::lines)
                .map(line -> JsonMapper.shared().readTree(line).path("id").asString())
                .collect(Collectors.toSet());
    }

    private Stream<String> lines(S3Object object) {
        var bytes =
                s3.getObjectAsBytes(get -> get.bucket(bucket).key(object.key())).asByteArray();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException("the archived object %s cannot be read".formatted(object.key()), e);
        }
    }
}
