package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.InventoryTable;
import com.example.inventory.domain.Sku;
import com.example.kit.testing.ContractCheck;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code inventory.yaml} says as much of what is taken as the functions do. */
class ContractTest {

    private static final DocumentedApi API = DocumentedApi.of("inventory");
    private static final InventoryTable TABLE = InventoryTable.create();
    private static final String MANAGER = SamplePool.token(Person.MANAGER, "stock/write", "stock/read");

    @Test
    void isKeptByListStock() {
        var check = check("listStock", () -> ProxyEvent.of("GET", "/stock").token(MANAGER));

        check.agreesBut("cursor");
        check.readsNothingTwice();
    }

    @Test
    void isKeptByGetStock() {
        check(
                        "getStock",
                        () -> ProxyEvent.of("GET", "/stock/TEA")
                                .pathParameter("sku", "TEA")
                                .token(MANAGER))
                .readsNothingTwice();
    }

    /** One precondition is sent at a time: what the other says is not the question then. */
    @ParameterizedTest
    @CsvSource({"If-Match, '\"9\"'", "If-None-Match, *"})
    void isKeptByAdjustStock(String precondition, String valid) {
        var others = API.parameters("adjustStock").stream()
                .map(parameter -> parameter.name())
                .filter(name -> !name.equals(precondition))
                .toArray(String[]::new);

        check("adjustStock", ContractTest::edit).agreesBut(others);
        check("adjustStock", () -> edit().header(precondition, valid)).readsNothingTwice();
    }

    /** To read a malformed SKU is answered like an unknown one, so the type is what can be compared. */
    @ParameterizedTest
    @ValueSource(strings = {"getStock", "adjustStock"})
    void saysWhatASkuIs(String operation) {
        var sku = API.parameters(operation).getFirst();

        assertThat(sku.name()).isEqualTo("sku");
        assertThat(sku.probes()).anyMatch(Sku::isValid);
        assertThat(sku.probes())
                .filteredOn(probe -> Sku.isValid(probe) != sku.allows(probe))
                .isEmpty();
    }

    @Test
    void refusesToWriteWhatIsNoSku() {
        var function = Entry.OURS.open(TABLE.environment("adjustStockFunction"));
        var sku = API.parameters("adjustStock").getFirst();

        assertThat(sku.probes()).allSatisfy(probe -> {
            var answer = API.documented(
                    "adjustStock",
                    edit().pathParameter("sku", probe)
                            .header("If-Match", "\"9\"")
                            .sentTo(function));
            assertThat(answer.status()).isEqualTo(sku.allows(probe) ? 412 : 400);
        });
    }

    private static ProxyEvent edit() {
        return ProxyEvent.of("PUT", "/stock/TEA")
                .pathParameter("sku", "TEA")
                .token(MANAGER)
                .json("""
                {"name": "Sencha", "unitPrice": 750, "currency": "EUR", "received": 12}""");
    }

    private static ContractCheck check(String operation, Supplier<ProxyEvent> valid) {
        return new ContractCheck(API, operation, Entry.OURS.open(TABLE.environment(operation + "Function")), valid);
    }
}
