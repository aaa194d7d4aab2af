package com.example.stream.adapter.s3;

import com.example.stream.domain.Archive;
import java.time.LocalDate;
import java.time.ZoneOffset;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Stores each batch as one object of compressed lines. The object's key follows from the batch's first record, so that
 * a batch that is delivered again, completely or partly, replaces the object.
 */
record S3Archive(S3Client s3, String bucket) implements Archive {

    @Override
    public void keep(Batch batch) {
        s3.putObject(
                put -> put.bucket(bucket)
                        .key(key(batch))
                        .contentType("application/x-ndjson")
                        .contentEncoding("gzip"),
                RequestBody.fromBytes(GzippedLines.of(batch.events())));
    }

    /** Uses the day on which the first record arrived, because the day of archiving may differ between retries. */
    static String key(Batch batch) {
        return "events/dt=%s/%s-%s.ndjson.gz"
                .formatted(
                        LocalDate.ofInstant(batch.arrivedAt(), ZoneOffset.UTC), batch.shard(), batch.firstSequence());
    }
}
