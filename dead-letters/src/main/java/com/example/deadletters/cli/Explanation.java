package com.example.deadletters.cli;

import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.FailureLogs;
import com.example.deadletters.domain.FunctionName;
import com.example.deadletters.domain.ParkedBatch;
import com.example.deadletters.domain.ParkedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows a dead letter with the reason for its failure, which is only in the function's log.
 *
 * @param most the maximum number of records that are shown of a batch
 */
record Explanation(FailureLogs logs, PayloadText payload, int most) {

    /** The maximum age of a stream record before Lambda gives up on it. */
    private static final Duration MAX_STREAM_RETENTION = Duration.ofDays(7);

    String of(DeadLetter.OfQueue letter) {
        var queue = letter.queue();
        var failures = logs.about(queue.functionArn(), Set.of(letter.id()), letter.since());
        var lines = new ArrayList<String>();
        lines.add("message     " + letter.id());
        lines.add("from        " + queue.name());
        lines.add("parked in   " + queue.deadLettersUrl());
        lines.add("function    " + FunctionName.plain(queue.functionArn()));
        lines.add("sent        " + letter.since());
        lines.add("trace       "
                + (letter.message().trace().isEmpty()
                        ? "none"
                        : letter.message().trace()));
        lines.addAll(FailureText.lines(failures));
        lines.add(payload.title());
        lines.add(payload.of(letter.message().body()));
        return String.join("\n", lines);
    }

    String of(DeadLetter.OfStream letter, ParkedBatch batch) {
        var function = letter.reader().functionArn().orElse(batch.functionArn());
        var failures = logs.about(function, ids(batch), earliest(letter.since()));
        var lines = new ArrayList<String>();
        lines.add("batch       %s, %s %s"
                .formatted(letter.id(), batch.records().size(), batch.records().size() == 1 ? "record" : "records"));
        lines.add("from        " + letter.shard());
        lines.add("parked in   s3://%s/%s".formatted(letter.reader().bucket(), letter.key()));
        lines.add("function    " + FunctionName.plain(function));
        lines.add(
                "parked      %s, %s after %s attempts".formatted(letter.since(), batch.condition(), batch.attempts()));
        lines.addAll(FailureText.lines(failures));
        lines.add(payload.title());
        batch.records().stream().limit(most).forEach(record -> lines.add(payload.of(record.event())));
        if (batch.records().size() > most) {
            lines.add("… and %s more: --limit shows them"
                    .formatted(batch.records().size() - most));
        }
        return String.join("\n", lines);
    }

    private static Instant earliest(Instant parked) {
        return parked.minus(MAX_STREAM_RETENTION);
    }

    /** The failure log contains the record on which an attempt failed, and the invocation. */
    private static Set<String> ids(ParkedBatch batch) {
        return Stream.concat(
                        Stream.of(batch.requestId()), batch.records().stream().map(ParkedRecord::sequenceNumber))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
