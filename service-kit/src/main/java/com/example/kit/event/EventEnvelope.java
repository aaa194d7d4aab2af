package com.example.kit.event;

import com.example.kit.event.UnreadableEvent.Reason;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event, stored with its item, published unchanged and read by other services.
 *
 * @param id {@code <subject>#<sequence>}; an event has the same id each time it is delivered
 * @param subject the entity that the event is about, {@code order/<id>} or {@code stock/<sku>}; also the partition key
 * @param sequence the version of the subject after this event; orders the events of one subject
 * @param trace the X-Ray tracing header of the work that caused the event, an extension to CloudEvents
 * @param auditSlot the start of the time slot in which the audit compares how consumers processed the event; an
 *     extension to CloudEvents, whose names are lower-case; absent in events that no audit covers
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0.2</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventEnvelope(
        String specversion,
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        String dataschema,
        @Nullable String trace,
        @JsonProperty("auditslot") @Nullable Instant auditSlot,
        JsonNode data) {

    private static final List<String> REQUIRED =
            List.of("specversion", "id", "type", "source", "subject", "sequence", "time", "dataschema", "data");

    private static final String SPEC_VERSION = "1.0";
    private static final String SCHEMA_VERSION = "1";
    private static final Pattern VERSIONED_SCHEMA = Pattern.compile("\\.v(\\d{1,9})\\.schema\\.json$");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** A reader's record declares only the fields that it needs, so none of them may be missing. */
    private static final JsonMapper DATA_MAPPER = MAPPER.rebuild()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();

    /**
     * Creates an event of a type. The schema follows from the type: {@code order-placed.v1} describes
     * {@code OrderPlaced}.
     */
    public static EventEnvelope of(
            String type,
            String source,
            String subject,
            long sequence,
            Instant time,
            @Nullable String trace,
            Object data) {
        return new EventEnvelope(
                SPEC_VERSION,
                subject + "#" + sequence,
                type,
                source,
                subject,
                sequence,
                time,
                "https://shop.example.com/events/" + kebab(type) + ".v" + SCHEMA_VERSION + ".schema.json",
                trace,
                null,
                MAPPER.valueToTree(data));
    }

    /** Returns this event with the slot in which it is audited; null for no audit. */
    public EventEnvelope inAuditSlot(@Nullable Instant slot) {
        return new EventEnvelope(specversion, id, type, source, subject, sequence, time, dataschema, trace, slot, data);
    }

    /**
     * Parses an event and ignores unknown fields.
     *
     * @throws UnreadableEvent if the text is not an event; a retry cannot succeed
     */
    public static EventEnvelope parse(@Nullable String json) {
        if (json == null || json.isBlank()) {
            throw new UnreadableEvent(Reason.NO_EVENT, "there is no event");
        }
        try {
            var event = MAPPER.readTree(json);
            for (var name : REQUIRED) {
                if (!event.hasNonNull(name)) {
                    throw new UnreadableEvent(Reason.NO_ENVELOPE, "an event needs " + name);
                }
            }
            if (!SPEC_VERSION.equals(event.path("specversion").asString(""))) {
                throw new UnreadableEvent(Reason.NO_ENVELOPE, "an event needs specversion " + SPEC_VERSION);
            }
            return MAPPER.treeToValue(event, EventEnvelope.class);
        } catch (JacksonException e) {
            throw new UnreadableEvent(Reason.NOT_JSON, "this is no event in JSON", e);
        }
    }

    /**
     * Reads the event's data as the reader's own record of the fields that it needs.
     *
     * @throws UnreadableEvent if the data does not match, or if its schema version is unknown to this reader
     */
    public <T> T data(Class<T> type) {
        var version = VERSIONED_SCHEMA.matcher(dataschema);
        if (version.find() && !version.group(1).equals(SCHEMA_VERSION)) {
            throw new UnreadableEvent(
                    Reason.UNKNOWN_VERSION,
                    "event %s has a schema of version %s: this reader knows version %s"
                            .formatted(id, version.group(1), SCHEMA_VERSION));
        }
        try {
            return DATA_MAPPER.treeToValue(data, type);
        } catch (JacksonException e) {
            throw new UnreadableEvent(Reason.WRONG_DATA, "event %s is not a %s".formatted(id, type.getSimpleName()), e);
        }
    }

    /**
     * Reads the event's data as a type of the reader's domain.
     *
     * @param fields the reader's own record of the fields that it needs
     * @param domain converts the record to the domain type; throws {@link IllegalArgumentException} if a value is
     *     invalid
     * @throws UnreadableEvent like {@link #data(Class)}, and also if the domain rejects a value
     */
    public <F, T> T data(Class<F> fields, Function<F, T> domain) {
        var data = data(fields);
        try {
            return domain.apply(data);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(Reason.WRONG_DATA, "event %s has a value that is not allowed".formatted(id), e);
        }
    }

    public String json() {
        return MAPPER.writeValueAsString(this);
    }

    private static String kebab(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
