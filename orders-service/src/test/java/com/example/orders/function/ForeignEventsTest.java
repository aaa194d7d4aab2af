package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.lambda.FunctionFailed;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ForeignEvents;
import com.example.kit.testing.Printed;
import com.example.orders.OrdersApplication;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends each function every kind of event that it does not handle. */
class ForeignEventsTest {

    @ParameterizedTest(name = "{0} given {1}")
    @MethodSource("foreign")
    void areRefusedByName(String function, String kind, String event) {
        var handler = Entry.OURS.open(ForeignEvents.settings(OrdersApplication.class, function));

        var printed = Printed.by(() -> assertThatThrownBy(() -> Bytes.call(handler, event))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageStartingWith(function + " failed: UnreadableEvent"));

        assertThat(printed).doesNotContain("NullPointerException");
    }

    static Stream<Arguments> foreign() {
        return ForeignEvents.toFunctionsIn("com.example.orders.function");
    }
}
