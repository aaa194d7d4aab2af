package com.example.local.source;

import com.example.local.source.EventSourceMapping.OfQueue;
import com.example.local.source.EventSourceMapping.OfStream;
import com.example.local.source.EventSourceMapping.Start;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mappings as tests need them; what a test does not name is as AWS has it by default. */
record Mappings(
        int batchSize,
        Duration window,
        EventFilter filter,
        boolean reports,
        Start start,
        int lanes,
        boolean bisects,
        int retries,
        @Nullable Duration maximumAge,
        Optional<String> onFailure,
        int concurrency,
        Duration tumblingWindow) {

    static final String ID = "5f1c2a34-0000-4000-8000-000000000001";
    static final String FUNCTION = "arn:aws:lambda:eu-west-1:000000000000:function:Work:live";

    static Mappings plain() {
        return new Mappings(
                10,
                Duration.ZERO,
                EventFilter.of(List.of(), "test"),
                false,
                new Start.TrimHorizon(),
                1,
                false,
                -1,
                null,
                Optional.empty(),
                5,
                Duration.ZERO);
    }

    Mappings batchSize(int size) {
        return new Mappings(
                size,
                window,
                filter,
                reports,
                start,
                lanes,
                bisects,
                retries,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings window(Duration most) {
        return new Mappings(
                batchSize,
                most,
                filter,
                reports,
                start,
                lanes,
                bisects,
                retries,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings filter(String... patterns) {
        var read = EventFilter.of(List.of(patterns), "test");
        return new Mappings(
                batchSize,
                window,
                read,
                reports,
                start,
                lanes,
                bisects,
                retries,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings reporting() {
        return new Mappings(
                batchSize,
                window,
                filter,
                true,
                start,
                lanes,
                bisects,
                retries,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings start(Start where) {
        return new Mappings(
                batchSize,
                window,
                filter,
                reports,
                where,
                lanes,
                bisects,
                retries,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings lanes(int number) {
        return new Mappings(
                batchSize,
                window,
                filter,
                reports,
                start,
                number,
                bisects,
                retries,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings bisecting() {
        return new Mappings(
                batchSize,
                window,
                filter,
                reports,
                start,
                lanes,
                true,
                retries,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings retries(int number) {
        return new Mappings(
                batchSize,
                window,
                filter,
                reports,
                start,
                lanes,
                bisects,
                number,
                maximumAge,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings maximumAge(Duration age) {
        return new Mappings(
                batchSize,
                window,
                filter,
                reports,
                start,
                lanes,
                bisects,
                retries,
                age,
                onFailure,
                concurrency,
                tumblingWindow);
    }

    Mappings onFailure(String arn) {
        return new Mappings(
                batchSize,
                window,
                filter,
                reports,
                start,
                lanes,
                bisects,
                retries,
                maximumAge,
                Optional.of(arn),
                5,
                tumblingWindow);
    }

    Mappings concurrency(int most) {
        return new Mappings(
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
                most,
                tumblingWindow);
    }

    Mappings tumbling(Duration length) {
        return new Mappings(
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
                concurrency,
                length);
    }

    OfStream ofStream(String arn) {
        return new OfStream(
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

    OfQueue ofQueue(String arn) {
        return new OfQueue(ID, FUNCTION, arn, batchSize, window, filter, reports, concurrency);
    }
}
