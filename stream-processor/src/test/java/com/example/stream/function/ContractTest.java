package com.example.stream.function;

import com.example.kit.testing.ContractCheck;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.stream.SalesTable;
import org.junit.jupiter.api.Test;

/** {@code sales.yaml} says as much of what is taken as the function does. */
class ContractTest {

    private static final String ANALYST = SamplePool.token(Person.ANALYST, "sales/read");

    /** A last month and a cursor are refused too where they are outside of what the others say. */
    @Test
    void isKeptByGetSales() {
        var function = Entry.OURS.open(SalesTable.create().environment("getSalesFunction"));
        var check = new ContractCheck(
                DocumentedApi.of("sales"),
                "getSales",
                function,
                () -> ProxyEvent.of("GET", "/sales").token(ANALYST));

        check.agreesBut("to", "cursor");
        check.readsNothingTwice();
    }
}
