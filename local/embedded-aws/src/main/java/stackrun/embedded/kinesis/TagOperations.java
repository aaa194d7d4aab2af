package stackrun.embedded.kinesis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.stream.Streams;

/** Operations that store and list tags. */
final class TagOperations {

    record AddTags(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable Map<String, String> tags) {}

    record RemoveTags(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable List<String> tagKeys) {}

    record ListTags(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String exclusiveStartTagKey,
            @Nullable @Range(min = 1, max = 50) Integer limit) {}

    record Tag(String key, String value) {}

    record Tags(List<Tag> tags, boolean hasMoreTags) {}

    private final Streams streams;

    TagOperations(Streams streams) {
        this.streams = streams;
    }

    Nothing add(AddTags request) throws AwsError, IOException {
        return change(
                request.streamName(),
                request.streamARN(),
                tags -> tags.putAll(Objects.requireNonNullElse(request.tags(), Map.of())));
    }

    Nothing remove(RemoveTags request) throws AwsError, IOException {
        return change(
                request.streamName(),
                request.streamARN(),
                tags -> tags.keySet().removeAll(Objects.requireNonNullElse(request.tagKeys(), List.of())));
    }

    private Nothing change(@Nullable String name, @Nullable String arn, Consumer<Map<String, String>> change)
            throws AwsError, IOException {
        synchronized (streams) {
            var stream = streams.find(name, arn);
            var tags = new TreeMap<>(stream.settings().tags());
            change.accept(tags);
            streams.record(List.of(stream.settings().withTags(tags)));
        }
        return new Nothing();
    }

    Tags list(ListTags request) throws AwsError {
        var tags = streams.find(request.streamName(), request.streamARN())
                .settings()
                .tags();
        return new Tags(
                new TreeMap<>(tags)
                        .entrySet().stream()
                                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                                .toList(),
                false);
    }
}
