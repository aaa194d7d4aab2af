package stackrun.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stackrun.source.filter.EventFilter;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.StreamMapping;

/** Mappings as tests need them; what a test does not name is as AWS has it by default. Each change makes a copy. */
public final class Mappings {

    public static final String ID = "5f1c2a34-0000-4000-8000-000000000001";
    public static final String FUNCTION = "arn:aws:lambda:eu-west-1:000000000000:function:Work:live";

    private int batchSize = 10;
    private Duration window = Duration.ZERO;
    private EventFilter filter = EventFilter.of(List.of(), "test");
    private boolean reports;
    private StartingPosition start = new StartingPosition.TrimHorizon();
    private int lanes = 1;
    private boolean bisects;
    private int retries = -1;
    private @Nullable Duration maximumAge;
    private Optional<String> onFailure = Optional.empty();
    private int concurrency = 5;
    private Duration tumblingWindow = Duration.ZERO;

    private Mappings() {}

    public static Mappings plain() {
        return new Mappings();
    }

    private Mappings with(Consumer<Mappings> change) {
        var copy = new Mappings();
        copy.batchSize = batchSize;
        copy.window = window;
        copy.filter = filter;
        copy.reports = reports;
        copy.start = start;
        copy.lanes = lanes;
        copy.bisects = bisects;
        copy.retries = retries;
        copy.maximumAge = maximumAge;
        copy.onFailure = onFailure;
        copy.concurrency = concurrency;
        copy.tumblingWindow = tumblingWindow;
        change.accept(copy);
        return copy;
    }

    public Mappings batchSize(int size) {
        return with(copy -> copy.batchSize = size);
    }

    public Mappings window(Duration most) {
        return with(copy -> copy.window = most);
    }

    public Mappings filter(String... patterns) {
        return with(copy -> copy.filter = EventFilter.of(List.of(patterns), "test"));
    }

    public Mappings reporting() {
        return with(copy -> copy.reports = true);
    }

    public Mappings start(StartingPosition where) {
        return with(copy -> copy.start = where);
    }

    public Mappings lanes(int number) {
        return with(copy -> copy.lanes = number);
    }

    public Mappings bisecting() {
        return with(copy -> copy.bisects = true);
    }

    public Mappings retries(int number) {
        return with(copy -> copy.retries = number);
    }

    public Mappings maximumAge(Duration age) {
        return with(copy -> copy.maximumAge = age);
    }

    public Mappings onFailure(String arn) {
        return with(copy -> copy.onFailure = Optional.of(arn));
    }

    public Mappings concurrency(int most) {
        return with(copy -> copy.concurrency = most);
    }

    public Mappings tumbling(Duration length) {
        return with(copy -> copy.tumblingWindow = length);
    }

    public StreamMapping ofStream(String arn) {
        return new StreamMapping(
                ID,
                FUNCTION,
                arn,
                batchSize,
                window,
                filter,
                reports,
                start,
                lanes,
                bisects,
                retries,
                maximumAge,
                onFailure,
                tumblingWindow);
    }

    public QueueMapping ofQueue(String arn) {
        return new QueueMapping(ID, FUNCTION, arn, batchSize, window, filter, reports, concurrency);
    }
}
