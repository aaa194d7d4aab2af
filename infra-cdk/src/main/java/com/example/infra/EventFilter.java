package com.example.infra;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which changes of a table are events: an item that was written and carries one.
 *
 * <p>Written in Lambda's filter syntax
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
