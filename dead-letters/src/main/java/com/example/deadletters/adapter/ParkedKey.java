package com.example.deadletters.adapter;

import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.StreamReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The keys of parked batches: {@code
 * aws/lambda/<mapping>/<shard>/<yyyy>/<MM>/<dd>/<yyyy-MM-dd'T'HH.mm.ss>-<random UUID>}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">Retaining discarded batches</a>
 */
final class ParkedKey {

    /** The prefix of all keys. */
    static final String ROOT = "aws/lambda/";

    private static final Pattern KEY = Pattern.compile(
            "aws/lambda/[^/]+/(?<shard>[^/]+)/\\d{4}/\\d\\d/\\d\\d/(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\d)-(?<id>[^/]+)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss", Locale.ROOT);

    private ParkedKey() {}

    /** Returns the dead letter behind an object, or empty if its key is not that of a parked batch. */
    static Optional<DeadLetter.OfStream> letter(StreamReader reader, S3Object object) {
        var parts = KEY.matcher(object.key());
        return parts.matches()
                ? Optional.of(new DeadLetter.OfStream(
                        reader,
                        object.key(),
                        parts.group("id"),
                        parts.group("shard"),
                        LocalDateTime.parse(parts.group("time"), TIME).toInstant(ZoneOffset.UTC),
                        object.size()))
                : Optional.empty();
    }
}
