package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Every event of the stream is a line of the archive, to the byte. */
final class PublishedIsArchived implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var lines = archived(world);
        return new EventLog(world)
                .published().stream()
                        .distinct()
                        .filter(event -> !lines.contains(event))
                        .map(event -> "event %s is not in the archive".formatted(EventLog.id(event)));
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
