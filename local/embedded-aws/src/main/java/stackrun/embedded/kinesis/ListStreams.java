package stackrun.embedded.kinesis;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.description.StreamSummary;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code ListStreams}: the streams by name, in pages.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListStreams.html">ListStreams</a>
 */
record ListStreams(Streams streams) {

    private static final int PAGE_SIZE = 100;

    record Request(
            @Nullable @Range(min = 1, max = 10_000) Integer limit,
            @Nullable String exclusiveStartStreamName,
            @Nullable String nextToken) {}

    record Answer(
            List<String> streamNames,
            boolean hasMoreStreams,
            @Nullable String nextToken,
            List<StreamSummary> streamSummaries) {}

    Answer answer(Request request) {
        var token = Objects.requireNonNullElse(request.nextToken(), "");
        var start = Objects.requireNonNullElse(request.exclusiveStartStreamName(), token);
        var limit = Objects.requireNonNullElse(request.limit(), PAGE_SIZE);
        var rest = streams.all().stream()
                .filter(stream -> stream.name().compareTo(start) > 0)
                .toList();
        var page = rest.stream().limit(limit).toList();
        var more = rest.size() > page.size();
        return new Answer(
                page.stream().map(Stream::name).toList(),
                more,
                more ? page.getLast().name() : null,
                page.stream().map(StreamSummary::of).toList());
    }
}
