package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class ListStockFunctionTest {

    private static final DocumentedApi API = DocumentedApi.of("inventory");
    private static final InventoryTable TABLE = InventoryTable.create();
    private static final String READER = SamplePool.token(Person.ALICE, "stock/read");

    private final Entry entry;
    private final RequestStreamHandler listStock;

    ListStockFunctionTest(Entry entry) {
        this.entry = entry;
        this.listStock = entry.open(TABLE.environment("listStockFunction"));
        for (var sku : new String[] {"TEA-3", "TEA-1", "TEA-5", "TEA-2", "TEA-4"}) {
            TABLE.stock(sku, 690, "EUR");
        }
    }

    @Test
    void listsTheCatalogueWithItsLevels() {
        var answer = list(READER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(skus(answer)).containsExactly("TEA-1", "TEA-2", "TEA-3", "TEA-4", "TEA-5");
        assertThat(answer.body().path("items").path(0)).hasToString("""
                {"sku":"TEA-1","name":"TEA-1 by name","unitPrice":690,"currency":"EUR",\
                "received":10,"available":10,"allocated":0}""");
        assertThat(answer.body().has("next")).isFalse();
    }

    @Test
    void goesOnWhereThePageEnded() {
        var first = list(READER, "limit", "2");
        var second = after(first.at("/next"));
        var third = after(second.at("/next"));

        assertThat(skus(first)).containsExactly("TEA-1", "TEA-2");
        assertThat(skus(second)).containsExactly("TEA-3", "TEA-4");
        assertThat(skus(third)).containsExactly("TEA-5");
        assertThat(third.body().has("next")).isFalse();
    }

    @Test
    void listsTwentyWhereNobodySaysHowMany() {
        var many = InventoryTable.create();
        for (int item = 10; item < 31; item++) {
            many.stock("CUP-" + item, 690, "EUR");
        }
        var listMany = entry.open(many.environment("listStockFunction"));

        var answer = list(listMany, READER);

        assertThat(skus(answer)).hasSize(20).startsWith("CUP-10").endsWith("CUP-29");
        assertThat(answer.body().has("next")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ÿ", "VEVBLTE", "VEVBLTEj", "VEVBLTEjMA", "VEVBLTEjMCMw"})
    void refusesACursorThatNobodyWasGiven(String cursor) {
        var answer = after(cursor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "two", "1.5", ""})
    void refusesALimitOutOfBounds(String limit) {
        var answer = list(READER, "limit", limit);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("limit");
    }

    @Test
    void refusesATokenWithoutTheScope() {
        var answer = list(SamplePool.token(Person.ALICE, "orders/read"));

        assertThat(answer.status()).isEqualTo(403);
    }

    private Answer after(String cursor) {
        return list(READER, "limit", "2", "cursor", cursor);
    }

    private Answer list(String token, String... parameters) {
        return list(listStock, token, parameters);
    }

    private static Answer list(RequestStreamHandler function, String token, String... parameters) {
        var request = ProxyEvent.of("GET", "/stock").token(token);
        for (int i = 0; i < parameters.length; i += 2) {
            request.query(parameters[i], parameters[i + 1]);
        }
        return API.documented("listStock", request.sentTo(function));
    }

    private static List<String> skus(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("sku").asString())
                .toList();
    }
}
