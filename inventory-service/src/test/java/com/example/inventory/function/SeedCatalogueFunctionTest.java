package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.Printed;
import com.example.kit.testing.ThroughEachEntry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ThroughEachEntry
class SeedCatalogueFunctionTest {

    private static final String GREEN = """
            {"sku": "TEA-GREEN", "name": "Green tea", "unitPrice": "690", "currency": "EUR", "received": "250"}""";
    private static final String POT = """
            {"sku": "TEA-POT", "name": "Tea pot", "unitPrice": 2400, "currency": "EUR", "received": 3}""";

    private final InventoryTable table = InventoryTable.create();
    private final BlockingQueue<HttpRequest> received = new LinkedBlockingQueue<>();
    private final RequestStreamHandler seedCatalogue;
    private HttpServer cloudFormation;
    private int status = 200;

    SeedCatalogueFunctionTest(Entry entry) {
        this.seedCatalogue = entry.open(table.environment("seedCatalogueFunction"));
    }

    @BeforeEach
    void startCloudFormation() throws IOException {
        cloudFormation = HttpServer.start(request -> {
            received.add(request);
            return HttpResponse.empty(status);
        });
    }

    @AfterEach
    void stopCloudFormation() {
        cloudFormation.close();
    }

    @Test
    void addsEachItemWhateverWayItsNumbersCome() {
        assertThat(send("Create", GREEN, POT).path("Status").asString()).isEqualTo("SUCCESS");

        assertThat(table.levels("TEA-GREEN")).isEqualTo("250 250 0");
        assertThat(table.levels("TEA-POT")).isEqualTo("3 3 0");
        assertThat(table.item("SKU#TEA-POT").orElseThrow().number("edition")).isEqualTo(1);
    }

    @Test
    void leavesAnItemThatExistsAsItIs() {
        table.stock("TEA-GREEN", 100, "USD");

        send("Create", GREEN, POT);

        assertThat(table.levels("TEA-GREEN")).isEqualTo("10 10 0");
        assertThat(table.levels("TEA-POT")).isEqualTo("3 3 0");
    }

    @Test
    void addsWhatAnUpdateBrings() {
        send("Create", GREEN);
        send("Update", GREEN.replace("250", "999"), POT);

        assertThat(table.levels("TEA-GREEN")).isEqualTo("250 250 0");
        assertThat(table.levels("TEA-POT")).isEqualTo("3 3 0");
    }

    @Test
    void deletesNothing() {
        send("Create", GREEN);

        assertThat(send("Delete", GREEN).path("Status").asString()).isEqualTo("SUCCESS");
        assertThat(table.levels("TEA-GREEN")).isEqualTo("250 250 0");
    }

    @Test
    void answersAsCloudFormationWants() {
        var answer = send("Create", GREEN);

        assertThat(answer).hasToString("""
                {"Status":"SUCCESS","PhysicalResourceId":"Catalogue",\
                "StackId":"arn:aws:cloudformation:eu-west-1:000000000000:stack/Inventory/1",\
                "RequestId":"request-1","LogicalResourceId":"Catalogue"}""");
    }

    @Test
    void putsItsAnswerWithoutAContentTypeAndInOnePiece() throws InterruptedException {
        send("Create", GREEN);
        call("Create", GREEN);

        var request = received.take();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo("/answer");
        assertThat(request.query()).isEqualTo("X-Amz-Signature=a%2Fb");
        assertThat(request.headers().first("Content-Type")).hasValue("");
        assertThat(request.headers().first("Transfer-Encoding")).isEmpty();
        assertThat(request.headers().first("Content-Length")).hasValue(String.valueOf(request.body().length));
    }

    @Test
    void keepsTheIdCloudFormationKnows() {
        var answer = send(event("Update", GREEN).replace("\"RequestType\"", """
                "PhysicalResourceId": "known-before", "RequestType\""""));

        assertThat(answer.path("PhysicalResourceId").asString()).isEqualTo("known-before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"690\" | \"6.90\" | unitPrice must be of type integer, not string",
                "\"690\" | \"-1\" | unitPrice must be at least 0",
                "\"690\" | true | unitPrice must be of type integer, not boolean",
                "\"250\" | \"many\" | received must be of type integer, not string",
                "\"EUR\" | \"euro\" | currency must be three capital letters",
                "\"690\" | \"100000001\" | unitPrice must be at most 100000000",
                "\"250\" | \"1000000001\" | received must be at most 1000000000",
                "\"Green tea\" | 7 | name must be of type string, not integer",
                "\"Green tea\" | \"Green\\ntea\" | name must begin and end with a visible character, and contain no control characters, line breaks or invisible characters",
                "\"Green tea\" | \"Green\\u200btea\" | name must begin and end with a visible character, and contain no control characters, line breaks or invisible characters",
                "\"EUR\" | \"EUR\", \"colour\": \"green\" | colour is not a field of this request",
                "\"name\": \"Green tea\", | '' | name is required",
            })
    void namesTheItemAndFieldThatIsWrong(String right, String wrong, String reason) {
        var answer = send("Create", POT, GREEN.replace(right, wrong));

        assertThat(answer.path("Status").asString()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asString()).isEqualTo("Items[1] (TEA-GREEN): " + reason);
        assertThat(table.item("SKU#TEA-POT")).as("nothing is stored").isEmpty();
    }

    @Test
    void namesTheItemByItsPlaceWhereItHasNoSku() {
        var answer = send("Create", POT, GREEN.replace("TEA-GREEN", "tea"));

        assertThat(answer.path("Reason").asString())
                .isEqualTo(
                        "Items[1]: sku must be 2 to 40 capital letters, digits or hyphens, and not begin with a hyphen");
    }

    @Test
    void namesAnItemThatIsThereTwice() {
        assertThat(send("Create", GREEN, GREEN).path("Reason").asString())
                .isEqualTo("Items[1]: sku TEA-GREEN is already used by an earlier item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Items\": \"none\"}"})
    void wantsAListOfItems(String properties) {
        var answer = send(event("Create").replace("{\"Items\": []}", properties));

        assertThat(answer.path("Reason").asString()).isEqualTo("property Items must be a list");
    }

    @Test
    void answersTooWhenTheTableFails() {
        table.client().deleteTable(delete -> delete.tableName(table.name()));

        var printed = Printed.by(() -> call("Create", GREEN));

        var answer = JsonMapper.shared().readTree(received.remove().text());
        assertThat(answer.path("Status").asString()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asString()).isEqualTo("item TEA-GREEN cannot be stored");
        assertThat(answer.path("PhysicalResourceId").asString()).isEqualTo("Catalogue");
        assertThat(printed).contains("catalogue not seeded", "ResourceNotFoundException");
    }

    /** CloudFormation waits for an hour at the address, whatever else is wrong with the request. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"RequestType\": \"Create\", ' | ''",
                "'\"RequestType\": \"Create\"' | '\"RequestType\": null'",
                "'\"RequestType\": \"Create\"' | '\"RequestType\": \"Replace\"'",
                "'\"RequestType\": \"Create\"' | '\"RequestType\": \"create\"'",
            })
    void answersTooWhereTheRequestTypeIsNone(String right, String wrong) {
        var answer = send(event("Create", GREEN).replace(right, wrong));

        assertThat(answer.path("Status").asString()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asString()).isEqualTo("RequestType must be Create, Update or Delete");
        assertThat(table.item("SKU#TEA-GREEN")).isEmpty();
    }

    @Test
    void answersTooWhereTheResourceHasNoId() {
        var answer = send(event("Create", GREEN).replace("\"LogicalResourceId\": \"Catalogue\", ", ""));

        assertThat(answer.path("Status").asString()).isEqualTo("SUCCESS");
        assertThat(answer.path("PhysicalResourceId").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "answer", "file:///etc/hostname", "ftp://127.0.0.1/x", "http://[", "jar:http://127.0.0.1!/"})
    void refusesAnAddressThatCannotBeAnswered(String url) {
        var event =
                event("Create", GREEN).replaceFirst("\"ResponseURL\": \"[^\"]*\"", "\"ResponseURL\": \"" + url + "\"");

        assertThatThrownBy(() -> Bytes.call(seedCatalogue, event))
                .hasMessageMatching(".*(UnreadableEvent|ResponseURL is not an address that can be answered).*");
        assertThat(table.item("SKU#TEA-GREEN")).as("nothing is stored").isEmpty();
    }

    @Test
    void failsWhereTheAnswerIsNotTaken() {
        status = 403;

        assertThatThrownBy(() -> call("Create", GREEN))
                .hasMessageMatching(".*(seedCatalogueFunction failed|status 403).*");
    }

    private JsonNode send(String type, String... items) {
        return send(event(type, items));
    }

    private JsonNode send(String event) {
        Bytes.call(seedCatalogue, event);
        return JsonMapper.shared().readTree(received.remove().text());
    }

    private void call(String type, String... items) {
        Bytes.call(seedCatalogue, event(type, items));
    }

    private String event(String type, String... items) {
        return """
                {"RequestType": "%s", "ResponseURL": "%s/answer?X-Amz-Signature=a%%2Fb",
                 "StackId": "arn:aws:cloudformation:eu-west-1:000000000000:stack/Inventory/1", "RequestId": "request-1",
                 "LogicalResourceId": "Catalogue", "ResourceType": "Custom::Catalogue",
                 "ServiceToken": "arn:aws:lambda:eu-west-1:000000000000:function:Seed",
                 "ResourceProperties": {"Items": [%s]}}""".formatted(type, cloudFormation.uri(), String.join(", ", List.of(items)));
    }
}
