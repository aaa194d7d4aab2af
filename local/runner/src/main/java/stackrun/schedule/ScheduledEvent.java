package stackrun.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import stackrun.template.Place;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event of a schedule without an input of its own. Its detail is text, unlike that of an EventBridge rule.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">Invoke a function on a schedule</a>
 */
record ScheduledEvent(Place place) {

    String json(Schedule schedule, Instant time) {
        var event = JsonMapper.shared().createObjectNode();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", place.account());
        event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", place.region());
        event.putArray("resources").add(place.arn("scheduler", "schedule/default/" + schedule.name()));
        event.put("detail", "{}");
        return event.toString();
    }
}
