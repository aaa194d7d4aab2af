package com.example.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventEnvelopeTest {

    private record Brewed(String pot, int cups) {}

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isWrittenWithTheNamesOfCloudEvents() {
        assertThat(brewed("green", "Root=1-67a1b2c3-0123456789abcdef01234567").json())
                .isEqualTo("""
                {"specversion":"1.0","id":"pot/7#3","type":"TeaBrewed","source":"kitchen","subject":"pot/7","sequence":3,\
                "time":"2026-03-01T12:00:00Z","dataschema":"https://shop.example.com/events/tea-brewed.v1.schema.json",\
                "trace":"Root=1-67a1b2c3-0123456789abcdef01234567","data":{"pot":"green","cups":2}}""");
    }

    @Test
    void isReadAsItWasWritten() {
        var event = brewed("green", "Root=1-67a1b2c3-0123456789abcdef01234567");

        assertThat(EventEnvelope.parse(event.json())).isEqualTo(event);
        assertThat(event.data(Brewed.class)).isEqualTo(new Brewed("green", 2));
    }

    @Test
    void mayBeOfWorkThatIsNotTraced() {
        var untraced = brewed("green", null);

        assertThat(untraced.json()).doesNotContain("trace");
        assertThat(EventEnvelope.parse(untraced.json())).isEqualTo(untraced);
    }

    @Test
    void mayHaveMembersThisVersionDoesNotKnow() {
        var event =
                (ObjectNode) JsonMapper.shared().readTree(brewed("green", null).json());
        event.put("priority", 1).withObject("/data").put("sugar", false);

        assertThat(EventEnvelope.parse(event.toString()).data(Brewed.class)).isEqualTo(new Brewed("green", 2));
    }

    @Test
    void isNotReadWhereItsSchemaIsOfAnUnknownVersion() {
        var next = EventEnvelope.parse(brewed("green", null).json().replace(".v1.", ".v2."));

        assertThatThrownBy(() -> next.data(Brewed.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("event pot/7#3 has schema version 2, but this reader supports only version 1");
    }

    @Test
    void isNotReadWhereItIsOfAnotherSpecification() {
        var other = brewed("green", null).json().replace("\"1.0\"", "\"2.0\"");

        assertThatThrownBy(() -> EventEnvelope.parse(other)).hasMessage("the specversion of an event must be 1.0");
    }

    /** So that events can be lines of a file. */
    @Test
    void neverHoldsALineBreak() {
        var everyControl =
                IntStream.range(0, 0x20).mapToObj(Character::toString).collect(Collectors.joining());

        var json = brewed(everyControl + "\u007f\u0085\u2028\u2029", null).json();

        assertThat(json.chars()).noneMatch(c -> c < 0x20);
        assertThat(EventEnvelope.parse(json).data(Brewed.class).pot()).startsWith(everyControl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "type", "source", "subject", "sequence", "time", "dataschema", "data"})
    void needs(String member) {
        var event =
                (ObjectNode) JsonMapper.shared().readTree(brewed("green", null).json());

        assertUnreadable(event.deepCopy().without(List.of(member)).toString(), "the event lacks " + member);
        assertUnreadable(event.putNull(member).toString(), "the event lacks " + member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "\"event\""})
    void isAnObject(String json) {
        assertThatThrownBy(() -> EventEnvelope.parse(json)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void isJson() {
        assertUnreadable("{not json", "the event is not valid JSON");
    }

    @Test
    void isNotNestedWithoutEnd() {
        var deep = "[".repeat(100_000);

        assertUnreadable(brewed("green", null).json().replace("\"green\"", deep), "the event is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pot\": \"green\"}",
                "{\"cups\": 2}",
                "{\"pot\": null, \"cups\": 2}",
                "[]",
                "{\"pot\": \"x\", \"cups\": \"many\"}"
            })
    void hasEveryFieldItsReaderNeeds(String data) {
        var event =
                (ObjectNode) JsonMapper.shared().readTree(brewed("green", null).json());
        event.set("data", JsonMapper.shared().readTree(data));
        var parsed = EventEnvelope.parse(event.toString());

        assertThatThrownBy(() -> parsed.data(Brewed.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("the data of event pot/7#3 is not a Brewed");
    }

    /** An extension of CloudEvents has a name of lower-case letters; events from before have none. */
    @Test
    void namesTheSlotItIsAuditedIn() {
        var audited = brewed("green", null).inAuditSlot(NOON);

        assertThat(audited.json()).contains("\"auditslot\":\"%s\"".formatted(NOON));
        assertThat(EventEnvelope.parse(audited.json())).isEqualTo(audited);
        assertThat(brewed("green", null).json()).doesNotContain("auditslot");
        assertThat(EventEnvelope.parse(brewed("green", null).json()).auditSlot())
                .isNull();
    }

    private static void assertUnreadable(String json, String message) {
        assertThatThrownBy(() -> EventEnvelope.parse(json))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(message);
    }

    private static EventEnvelope brewed(String pot, @Nullable String trace) {
        return EventEnvelope.of("TeaBrewed", "kitchen", "pot/7", 3, NOON, trace, new Brewed(pot, 2));
    }
}
