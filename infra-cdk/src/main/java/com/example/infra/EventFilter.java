package com.example.infra;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects the changes of a table that carry an event: a new or modified item with an event type.
 *
 * <p>The pattern has Lambda's filter syntax
 * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">event filtering</a>).
 */
record EventFilter(String eventTypes) {

    static EventFilter anyEvent() {
        return new EventFilter("[{\"exists\":true}]");
    }

    static EventFilter of(String... types) {
        return new EventFilter(
                Stream.of(types).map(type -> '"' + type + '"').collect(Collectors.joining(",", "[", "]")));
    }

    String pattern() {
        return """
                {"eventName":["INSERT","MODIFY"],"dynamodb":{"NewImage":{"eventType":{"S":%s}}}}""".formatted(eventTypes);
    }
}
