package stackrun.source.stream;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One window of time; the end is exclusive. Windows of one length follow each other without a gap. If the length divides
 * a day, the first window of a day starts at midnight.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html#streams-tumbling-config">Boundaries by the time a record was inserted into the stream</a>
 */
record TumblingWindow(Instant start, Instant end) {

    /** Returns the window of a record that arrived at this time. */
    static TumblingWindow of(Instant arrival, Duration length) {
        long second = arrival.getEpochSecond();
        var start = Instant.ofEpochSecond(second - Math.floorMod(second, length.toSeconds()));
        return new TumblingWindow(start, start.plus(length));
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(end);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("start", start.toString())
                .put("end", end.toString());
    }
}
