package com.example.smoke.adapter;

import com.example.smoke.stage.Archive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The archive in S3: compressed objects, below a prefix for each day. */
record S3Archive(S3Client s3, String bucket) implements Archive {

    @Override
    public boolean contains(String orderId, Instant since) {
        return Translated.call(() -> LocalDate.ofInstant(since, ZoneOffset.UTC)
                .datesUntil(LocalDate.now(ZoneOffset.UTC).plusDays(1))
                .flatMap(day -> s3
                        .listObjectsV2Paginator(list -> list.bucket(bucket).prefix("events/dt=%s/".formatted(day)))
                        .contents()
                        .stream())
                .filter(object -> !object.lastModified().isBefore(since))
                .anyMatch(object -> text(object).contains(orderId)));
    }

    private String text(S3Object object) {
        var bytes = s3.getObjectAsBytes(get -> get.bucket(bucket).key(object.key()));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes.asByteArray()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the archived object %s cannot be read".formatted(object.key()), e);
        }
    }
}
