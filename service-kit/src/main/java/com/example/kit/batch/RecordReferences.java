package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the order id and the trace header of a record for the failure log. The record may be unreadable, so it is
 * searched rather than parsed, and only well-formed ids are accepted.
 */
final class RecordReferences {

    private static final Pattern ORDER =
            Pattern.compile("\"subject\"\\s*:\\s*\"[a-z]{1,20}/([0-9A-HJKMNP-TV-Z]{26})\"");
    private static final Pattern TRACE = Pattern.compile("\"trace\"\\s*:\\s*\"(Root=[^\"]{1,120})\"");
    private static final int MAX_SEARCHED_CHARS = 4096;

    private RecordReferences() {}

    static @Nullable String orderId(@Nullable Object record) {
        return found(ORDER, record);
    }

    static @Nullable String traceHeader(@Nullable Object record) {
        return found(TRACE, record);
    }

    private static @Nullable String found(Pattern pattern, @Nullable Object record) {
        var text = text(record);
        Matcher matcher =
                pattern.matcher(text == null ? "" : text.substring(0, Math.min(text.length(), MAX_SEARCHED_CHARS)));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String text(@Nullable Object record) {
        return switch (record) {
            case SQSMessage message -> message.getBody();
            case KinesisEventRecord put
            when put.getKinesis().getData() != null ->
                StandardCharsets.UTF_8
                        .decode(put.getKinesis().getData().duplicate())
                        .toString();
            case DynamodbStreamRecord change
            when change.getDynamodb() != null && change.getDynamodb().getNewImage() != null -> event(change);
            case null, default -> null;
        };
    }

    private static @Nullable String event(DynamodbStreamRecord change) {
        var event = change.getDynamodb().getNewImage().get("event");
        return event == null ? null : event.getS();
    }
}
