package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.FunctionClasses;
import com.example.kit.testing.Printed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the application from the IDE: there is no event, so it only tells which functions there are. */
class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"--orders.table=orders", "--debug=false"})
    void listsTheFunctionsAndHowToRunThem(String argument) {
        var printed = Printed.by(() -> OrdersApplication.main(new String[] {argument}));

        assertThat(printed).contains("./run").doesNotContain("ERROR");
        assertThat(printed)
                .contains(FunctionClasses.in("com.example.orders.function")
                        .map(FunctionClasses::definition)
                        .toList());
    }
}
