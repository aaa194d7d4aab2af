package com.example.simulation.oracle;

import com.example.simulation.model.Prediction;
import com.example.simulation.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The lines of the archive are the events that happened, to the byte: none is missing, none is anything else. */
final class ArchiveHoldsWhatHappened {

    private ArchiveHoldsWhatHappened() {}

    static Stream<String> wrongs(World world, Prediction prediction) {
        var lines = archived(world);
        var events = new HashSet<>(prediction.events());
        return Stream.concat(
                events.stream()
                        .filter(event -> !lines.contains(event))
                        .map(event -> "event %s is not in the archive".formatted(EventLog.id(event))),
                lines.stream()
                        .filter(line -> !events.contains(line))
                        .map("the archive holds, and it did not happen: %s"::formatted));
    }

    static Set<String> archived(World world) {
        var bucket = world.deployment().nameOf("AWS::S3::Bucket", "ArchiveBucket");
        var lines = new HashSet<String>();
        for (var object : world.cloud().buckets().in(bucket).values()) {
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(object))) {
                new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }
}
