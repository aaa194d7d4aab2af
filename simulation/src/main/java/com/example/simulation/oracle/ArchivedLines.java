package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The archive as it can be read: the lines of its objects. */
final class ArchivedLines {

    private ArchivedLines() {}

    static Map<String, List<String>> byKey(World world) {
        var bucket = world.deployment().nameOf("AWS::S3::Bucket", "ArchiveBucket");
        var lines = new TreeMap<String, List<String>>();
        world.cloud().buckets().in(bucket).forEach((key, object) -> lines.put(key, unzipped(object)));
        return lines;
    }

    private static List<String> unzipped(byte[] object) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(object))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> all(World world) {
        return byKey(world).values().stream().flatMap(List::stream).distinct();
    }
}
