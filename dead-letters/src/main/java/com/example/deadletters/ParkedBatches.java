package com.example.deadletters;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Batches of stream records in on-failure buckets, under
 * {@code aws/lambda/<mapping>/<shard>/<yyyy>/<MM>/<dd>/<yyyy-MM-dd'T'HH.mm.ss>-<random UUID>}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">Retaining discarded batches</a>
 */
record ParkedBatches(S3Client s3, List<StreamReader> readers) {

    private static final String ROOT = "aws/lambda/";
    private static final Pattern KEY = Pattern.compile(
            "aws/lambda/[^/]+/(?<shard>[^/]+)/\\d{4}/\\d\\d/\\d\\d/(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\d)-(?<id>[^/]+)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss", Locale.ROOT);

    List<String> buckets() {
        return readers.stream().map(StreamReader::bucket).distinct().toList();
    }

    /** Everyone who parked something in a bucket, also those whose mapping is no more. */
    Stream<StreamReader> parkers(String bucket) {
        Map<String, StreamReader> byMapping =
                readers.stream().collect(Collectors.toMap(StreamReader::mapping, Function.identity()));
        return mappings(bucket).map(mapping -> byMapping.getOrDefault(mapping, StreamReader.gone(mapping, bucket)));
    }

    private Stream<String> mappings(String bucket) {
        return s3
                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(ROOT).delimiter("/"))
                .commonPrefixes()
                .stream()
                .map(CommonPrefix::prefix)
                .map(prefix -> prefix.substring(ROOT.length(), prefix.length() - 1));
    }

    /** Shard by shard, in the order they were parked; pages are read as they are needed. */
    Stream<DeadLetter.OfStream> of(StreamReader reader) {
        return s3
                .listObjectsV2Paginator(list -> list.bucket(reader.bucket()).prefix(ROOT + reader.mapping() + "/"))
                .contents()
                .stream()
                .flatMap(object -> letter(reader, object).stream());
    }

    private static Optional<DeadLetter.OfStream> letter(StreamReader reader, S3Object object) {
        var parts = KEY.matcher(object.key());
        return parts.matches()
                ? Optional.of(new DeadLetter.OfStream(
                        reader,
                        object.key(),
                        parts.group("id"),
                        parts.group("shard"),
                        time(parts.group("time")),
                        object.size()))
                : Optional.empty();
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    /**
     * The batches of all shards in the order of their records. Keys of objects tell the second in which a batch was
     * parked and then a random number, so halves of one batch would change places.
     */
    List<Queued> inOrder(StreamReader reader) {
        return of(reader)
                .flatMap(letter -> queued(letter).stream())
                .sorted(Queued.OLDEST_FIRST)
                .toList();
    }

    private Optional<Queued> queued(DeadLetter.OfStream letter) {
        try {
            return read(letter).map(batch -> Queued.of(letter, batch));
        } catch (CannotRedrive | SdkException unreadable) {
            return Optional.of(Queued.unreadable(letter));
        }
    }

    /** Empty where somebody else redrove it in the meantime. */
    Optional<ParkedBatch> read(DeadLetter.OfStream letter) {
        var bucket = letter.reader().bucket();
        try {
            var object = s3.getObjectAsBytes(get -> get.bucket(bucket).key(letter.key()));
            return Optional.of(ParkedBatch.parse(letter.key(), object.asByteArray()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    void delete(DeadLetter.OfStream letter) {
        s3.deleteObject(delete -> delete.bucket(letter.reader().bucket()).key(letter.key()));
    }
}
