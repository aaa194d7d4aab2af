package stackrun.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** The text that was put into a Kinesis record. */
final class KinesisText {

    private KinesisText() {}

    static String of(StreamRecord record) {
        return of(record.event());
    }

    static String of(JsonNode event) {
        var data = event.path("kinesis").path("data").asString();
        return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
}
