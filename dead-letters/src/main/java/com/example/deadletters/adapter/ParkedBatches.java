package com.example.deadletters.adapter;

import com.example.deadletters.domain.Batches;
import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.ParkedBatch;
import com.example.deadletters.domain.Queued;
import com.example.deadletters.domain.StreamReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Batches of stream records in on-failure buckets. */
record ParkedBatches(S3Client s3, List<StreamReader> readers) implements Batches {

    @Override
    public List<String> buckets() {
        return readers.stream().map(StreamReader::bucket).distinct().toList();
    }

    @Override
    public List<StreamReader> parkers(String bucket) {
        Map<String, StreamReader> byMapping =
                readers.stream().collect(Collectors.toMap(StreamReader::mapping, Function.identity()));
        return Translated.call(() -> mappings(bucket)
                .map(mapping -> byMapping.getOrDefault(mapping, StreamReader.gone(mapping, bucket)))
                .toList());
    }

    private Stream<String> mappings(String bucket) {
        return s3
                .listObjectsV2Paginator(
                        list -> list.bucket(bucket).prefix(ParkedKey.ROOT).delimiter("/"))
                .commonPrefixes()
                .stream()
                .map(CommonPrefix::prefix)
                .map(prefix -> prefix.substring(ParkedKey.ROOT.length(), prefix.length() - 1));
    }

    @Override
    public List<DeadLetter.OfStream> list(StreamReader reader, int limit) {
        return Translated.call(() -> stream(reader).limit(limit).toList());
    }

    @Override
    public Optional<DeadLetter.OfStream> find(StreamReader reader, String id) {
        return Translated.call(
                () -> stream(reader).filter(letter -> letter.id().equals(id)).findFirst());
    }

    /** Reads pages on demand. */
    private Stream<DeadLetter.OfStream> stream(StreamReader reader) {
        return s3
                .listObjectsV2Paginator(
                        list -> list.bucket(reader.bucket()).prefix(ParkedKey.ROOT + reader.mapping() + "/"))
                .contents()
                .stream()
                .flatMap(object -> ParkedKey.letter(reader, object).stream());
    }

    /**
     * Sorts by sequence number. An object's key contains only the second in which the batch was parked and a random
     * number, so sorting by key could swap the halves of one batch.
     */
    @Override
    public List<Queued> inOrder(StreamReader reader) {
        return Translated.call(() -> stream(reader)
                .flatMap(letter -> queued(letter).stream())
                .sorted(Queued.OLDEST_FIRST)
                .toList());
    }

    private Optional<Queued> queued(DeadLetter.OfStream letter) {
        try {
            return read(letter).map(batch -> Queued.of(letter, batch));
        } catch (CannotRedrive unreadable) {
            return Optional.of(Queued.unreadable(letter));
        }
    }

    @Override
    public Optional<ParkedBatch> read(DeadLetter.OfStream letter) {
        var bucket = letter.reader().bucket();
        return Translated.call(() -> {
            try {
                var object = s3.getObjectAsBytes(get -> get.bucket(bucket).key(letter.key()));
                return Optional.of(ParkedBatch.parse(letter.key(), object.asByteArray()));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(DeadLetter.OfStream letter) {
        Translated.run(() -> s3.deleteObject(
                delete -> delete.bucket(letter.reader().bucket()).key(letter.key())));
    }
}
