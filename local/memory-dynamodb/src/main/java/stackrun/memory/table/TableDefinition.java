package stackrun.memory.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.setting.Account;
import stackrun.memory.stream.StreamViewType;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as its {@code CreateTable} request defined it.
 *
 * @param request the request, of which a description repeats some members
 * @param streamViewType null if the table has no stream
 */
public record TableDefinition(
        String name,
        KeySchema schema,
        Map<String, Index> indexes,
        @Nullable StreamViewType streamViewType,
        ObjectNode request,
        Instant created) {

    private static final DateTimeFormatter STREAM_LABEL = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public String arn() {
        return Account.DEFAULT.arn("dynamodb", "table/" + name);
    }

    /** The time of creation. It distinguishes the streams of successive tables with the same name. */
    public String streamLabel() {
        return STREAM_LABEL.format(created);
    }

    public String streamArn() {
        return arn() + "/stream/" + streamLabel();
    }
}
