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
import org.junit.jupiter.api.Test;

@ThroughEachEntry
class GetStockFunctionTest {

    private static final DocumentedApi API = DocumentedApi.of("inventory");
    private static final InventoryTable TABLE = InventoryTable.create();
    private static final String READER = SamplePool.token(Person.ALICE, "stock/read");

    private final RequestStreamHandler getStock;

    GetStockFunctionTest(Entry entry) {
        this.getStock = entry.open(TABLE.environment("getStockFunction"));
        TABLE.stock("TEA-GREEN", 690, "EUR");
    }

    @Test
    void showsAnItemWithItsEdition() {
        var answer = get("TEA-GREEN", READER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).hasToString("""
                {"sku":"TEA-GREEN","name":"TEA-GREEN by name","unitPrice":690,"currency":"EUR",\
                "received":10,"available":10,"allocated":0}""");
    }

    @Test
    void findsNoItemThatTheCatalogueDoesNotHave() {
        assertProblem(get("TEA-BLACK", READER), 404, "not-found");
    }

    @Test
    void findsNoItemUnderWhatIsNoSku() {
        assertProblem(get("tea", READER), 404, "not-found");
    }

    @Test
    void refusesATokenWithoutTheScope() {
        assertProblem(get("TEA-GREEN", SamplePool.token(Person.ALICE, "stock/write")), 403, "forbidden");
    }

    @Test
    void refusesATokenOfAnotherClient() {
        assertProblem(get("TEA-GREEN", SamplePool.tokenOfOtherClient(Person.ALICE, "stock/read")), 401, "unauthorized");
    }

    private Answer get(String sku, String token) {
        return API.documented(
                "getStock",
                ProxyEvent.of("GET", "/stock/" + sku)
                        .pathParameter("sku", sku)
                        .token(token)
                        .sentTo(getStock));
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:shop:problem:" + kind);
    }
}
