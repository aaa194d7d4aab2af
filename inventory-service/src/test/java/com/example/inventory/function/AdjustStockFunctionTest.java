package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

@ThroughEachEntry
class AdjustStockFunctionTest {

    private static final DocumentedApi API = DocumentedApi.of("inventory");
    private static final InventoryTable TABLE = InventoryTable.create();
    private static final String MANAGER = SamplePool.token(Person.MANAGER, "stock/write", "stock/read");
    private static final String SENCHA = """
            {"name": "Sencha", "unitPrice": 750, "currency": "EUR", "received": 12}""";
    private static final Map<String, String> NEW = Map.of("If-None-Match", "*");
    private static final Map<String, String> FIRST_EDITION = Map.of("If-Match", "\"1\"");

    private final Entry entry;
    private final RequestStreamHandler adjustStock;
    private final String sku;

    /** Each entry edits items of its own; four of ten are allocated. */
    AdjustStockFunctionTest(Entry entry) {
        this.entry = entry;
        this.adjustStock = entry.open(TABLE.environment("adjustStockFunction"));
        this.sku = "TEA-" + Integer.toHexString(System.identityHashCode(this)).toUpperCase(Locale.ROOT);
        TABLE.put(new Attributes()
                .string("pk", "SKU#" + sku)
                .string("sku", sku)
                .string("listed", "Y")
                .string("name", "Green tea")
                .number("unitPrice", 690)
                .string("currency", "EUR")
                .number("received", 10)
                .number("available", 6)
                .number("allocated", 4)
                .number("edition", 1));
    }

    @Test
    void addsANewItem() {
        var answer = put(sku + "-NEW", NEW, SENCHA);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body()).hasToString("""
                {"sku":"%s","name":"Sencha","unitPrice":750,"currency":"EUR",\
                "received":12,"available":12,"allocated":0}""".formatted(sku + "-NEW"));
        assertThat(TABLE.levels(sku + "-NEW")).isEqualTo("12 12 0");
    }

    @Test
    void changesTheEditionThatWasRead() {
        var answer = put(sku, FIRST_EDITION, SENCHA);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.at("/available")).isEqualTo("8");
        assertThat(TABLE.levels(sku)).isEqualTo("12 8 4");
    }

    @Test
    void keepsWhoMadeTheEditAndItsEvent() {
        put(sku, FIRST_EDITION, SENCHA);

        var adjustment = TABLE.item("ADJUSTMENT#%s#2".formatted(sku)).orElseThrow();
        assertThat(adjustment.string("by")).isEqualTo(Person.MANAGER.subject());
        assertThat(adjustment.string("eventType")).isEqualTo("StockAdjusted");
    }

    @Test
    void refusesAnEditionThatIsNoLongerCurrent() {
        put(sku, FIRST_EDITION, SENCHA);

        assertThat(put(sku, FIRST_EDITION, SENCHA).status()).isEqualTo(412);
    }

    @Test
    void refusesToChangeWhatIsNotThere() {
        assertThat(put(sku + "-NEW", FIRST_EDITION, SENCHA).status()).isEqualTo(412);
    }

    @Test
    void refusesToAddWhatIsThere() {
        var answer = put(sku, NEW, SENCHA);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.at("/type")).isEqualTo("urn:shop:problem:precondition-failed");
        assertThat(TABLE.levels(sku)).isEqualTo("10 6 4");
    }

    @Test
    void refusesToTakeAwayWhatOrdersHave() {
        var answer = put(sku, FIRST_EDITION, SENCHA.replace("12", "3"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail"))
                .isEqualTo("received must be at least 4: that quantity is held for orders or sold");
        assertThat(TABLE.levels(sku)).isEqualTo("10 6 4");
    }

    @Test
    void takesAwayAllThatOrdersLeave() {
        assertThat(put(sku, FIRST_EDITION, SENCHA.replace("12", "4")).status()).isEqualTo(200);
        assertThat(TABLE.levels(sku)).isEqualTo("4 0 4");
    }

    @Test
    void refusesAnotherCurrency() {
        var answer = put(sku, FIRST_EDITION, SENCHA.replace("EUR", "USD"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail")).isEqualTo("currency must stay EUR: reservations are priced in it");
    }

    /** Nothing is wrong with the edit: who sends it again may well succeed. */
    @Test
    void asksToTryAgainWhereAConflictOutlivesTheRetries() throws IOException {
        try (var busy = HttpServer.start(request -> HttpResponse.of(400, "application/x-amz-json-1.0", """
                {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "CancellationReasons": [{"Code": "TransactionConflict"}, {"Code": "None"}]}"""))) {
            var environment = new HashMap<>(TABLE.environment("adjustStockFunction"));
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", busy.uri().toString());

            var answer = put(entry.open(environment), sku + "-NEW", NEW, SENCHA);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void requiresAPrecondition() {
        var answer = put(sku, Map.of(), SENCHA);

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.at("/detail")).contains("If-None-Match", "If-Match");
    }

    @Test
    void refusesBothPreconditions() {
        var answer = put(sku, Map.of("If-Match", "\"1\"", "If-None-Match", "*"), SENCHA);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "*", "\"\"", "\"0\"", "\"01\"", "\"1\", \"2\"", "\"x\"", "\"1"})
    void refusesWhatIsNoETagOfOurs(String etag) {
        var answer = put(sku, Map.of("If-Match", etag), SENCHA);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("If-Match");
    }

    @Test
    void takesNoOtherIfNoneMatchThanAStar() {
        var answer = put(sku, Map.of("If-None-Match", "\"1\""), SENCHA);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("If-None-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "T", "-TEA", "TEA_1", "TEA%201", "TEA-0123456789-0123456789-0123456789-0123"})
    void refusesAPathThatIsNoSku(String path) {
        var answer = put(path, NEW, SENCHA);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("sku");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"received\": 12 | \"received\": -1 | /received",
                "\"received\": 12 | \"received\": \"12\" | /received",
                "\"received\": 12 | \"received\": 1.5 | /received",
                "\"received\": 12 | \"received\": 1000000001 | /received",
                "\"unitPrice\": 750 | \"unitPrice\": -1 | /unitPrice",
                "\"currency\": \"EUR\" | \"currency\": \"euro\" | /currency",
                "\"name\": \"Sencha\" | \"name\": \"\" | /name",
                "\"name\": \"Sencha\", | '' | /name",
                "\"name\": \"Sencha\" | \"name\": \"Sencha\", \"available\": 1 | /available",
                "\"name\": \"Sencha\" | \"name\": \"Sencha\", \"sku\": \"TEA\" | /sku",
            })
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        var answer = put(sku, FIRST_EDITION, SENCHA.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo(field);
        assertThat(TABLE.levels(sku)).isEqualTo("10 6 4");
    }

    @Test
    void isForManagersOnly() {
        assertThat(put(SamplePool.token(Person.ALICE, "stock/write")).status()).isEqualTo(403);
    }

    @Test
    void isForThoseWhoMayWriteOnly() {
        assertThat(put(SamplePool.token(Person.MANAGER, "stock/read")).status()).isEqualTo(403);
    }

    /** It is in no group, and its scope was granted to it alone. */
    @Test
    void isForMachinesWithTheScope() {
        assertThat(put(SamplePool.machineToken("stock/write")).status()).isEqualTo(200);
        assertThat(TABLE.levels(sku)).isEqualTo("12 8 4");
    }

    @Test
    void isForNoMachineWithoutTheScope() {
        assertThat(put(SamplePool.machineToken("stock/read")).status()).isEqualTo(403);
        assertThat(TABLE.levels(sku)).isEqualTo("10 6 4");
    }

    private Answer put(String token) {
        return API.documented(
                "adjustStock",
                ProxyEvent.of("PUT", "/stock/" + sku)
                        .pathParameter("sku", sku)
                        .token(token)
                        .header("If-Match", "\"1\"")
                        .json(SENCHA)
                        .sentTo(adjustStock));
    }

    private Answer put(String path, Map<String, String> precondition, String body) {
        return put(adjustStock, path, precondition, body);
    }

    private static Answer put(
            RequestStreamHandler function, String path, Map<String, String> precondition, String body) {
        var request = ProxyEvent.of("PUT", "/stock/" + path)
                .pathParameter("sku", path)
                .token(MANAGER)
                .json(body);
        precondition.forEach(request::header);
        return API.documented("adjustStock", request.sentTo(function));
    }
}
