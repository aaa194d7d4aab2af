package com.example.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StreamDestinationTest {

    private static final int SCHEDULE_COUNT = 200;

    @AutoClose
    private final RefusingAws aws = new RefusingAws();

    private final StreamDestination stream = aws.stream();

    /** Refused at random, and sent again from what was not done as Lambda does, until all is done. */
    @Test
    void neverLetsAnEventOvertakeAnEarlierOneOfItsSubject() {
        for (int seed = 0; seed < SCHEDULE_COUNT; seed++) {
            var random = new Random(seed);
            var events = events(random);
            var accepted = new ArrayList<String>();
            for (int done = 0; done < events.size(); ) {
                var left = events.subList(done, events.size());
                aws.refusing(position -> random.nextInt(4) == 0);

                int more = stream.publish(left);

                assertThat(aws.accepted).as("seed %s", seed).containsAll(names(left.subList(0, more)));
                assertThat(more == left.size()
                                || !aws.accepted.contains(left.get(more).event()))
                        .as("seed %s reports the first that was refused", seed)
                        .isTrue();
                accepted.addAll(aws.accepted);
                done += more;
            }
            var once = accepted.stream().distinct().toList();
            for (var event : events) {
                assertThat(ofSubject(event.subject(), once))
                        .as("seed %s: of one subject in order, duplicates passed over", seed)
                        .isEqualTo(ofSubject(event.subject(), names(events)));
            }
        }
    }

    @Test
    void putsTheEventsOfOneSubjectInCallsOfTheirOwn() {
        aws.refusing(position -> false);

        assertThat(stream.publish(List.of(event("a", 1), event("b", 1), event("a", 2), event("a", 3))))
                .isEqualTo(4);
        assertThat(aws.accepted).containsExactly("a#1", "b#1", "a#2", "a#3");
        assertThat(aws.calls).containsExactly(2, 1, 1);
    }

    /** A shard keeps its records in order, so all of one subject go to one. */
    @Test
    void putsTheEventsOfOneSubjectIntoOneShard() {
        aws.refusing(position -> false);

        stream.publish(List.of(event("a", 1), event("b", 1), event("a", 2)));

        assertThat(aws.keys).containsExactly("a", "b", "a");
    }

    @Test
    void putsNothingWhereThereIsNothing() {
        aws.refusing(position -> false);

        assertThat(stream.publish(List.of())).isZero();
        assertThat(aws.calls).isEmpty();
    }

    @Test
    void putsNothingAfterACallThatRefused() {
        aws.refusing(position -> position == 1);

        assertThat(stream.publish(List.of(event("a", 1), event("b", 1), event("a", 2))))
                .isEqualTo(1);
        assertThat(aws.accepted).containsExactly("a#1");
    }

    @Test
    void puts500ACall() {
        aws.refusing(position -> false);
        var events = IntStream.range(0, 1001).mapToObj(i -> event("s" + i, 1)).toList();

        assertThat(stream.publish(events)).isEqualTo(1001);
        assertThat(aws.calls).containsExactly(500, 500, 1);
    }

    @Test
    void puts5MiBACall() {
        aws.refusing(position -> false);
        var events = IntStream.range(0, 12)
                .mapToObj(i -> new OutboxRecord("x".repeat(900 * 1024), "s" + i, null, null))
                .toList();

        assertThat(stream.publish(events)).isEqualTo(12);
        assertThat(aws.calls).containsExactly(5, 5, 2);
    }

    private static List<OutboxRecord> events(Random random) {
        var events = new ArrayList<OutboxRecord>();
        for (int i = 0; i < 12; i++) {
            events.add(event(String.valueOf((char) ('a' + random.nextInt(4))), i));
        }
        return events;
    }

    private static OutboxRecord event(String subject, int sequence) {
        return new OutboxRecord(subject + "#" + sequence, subject, null, null);
    }

    private static List<String> names(List<OutboxRecord> events) {
        return events.stream().map(OutboxRecord::event).toList();
    }

    private static List<String> ofSubject(String subject, List<String> events) {
        return events.stream().filter(name -> name.startsWith(subject + "#")).toList();
    }
}
