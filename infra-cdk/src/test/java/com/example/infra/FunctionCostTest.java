package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A reviewer reads every generated line of a pull request, so one more function may add only a few. */
class FunctionCostTest {

    private static final int MAX_ADDED_LINES = 230;

    @TempDir
    private Path directory;

    @Test
    void aGetFunctionAddsFewGeneratedLinesOverAllStages() throws IOException {
        var openapi = openapiWithReceipt();
        var before = generated(StageTemplates::of);
        var after = generated(stage -> StageTemplates.in(
                Synthesis.synthesize(stage, "code", directory, FunctionCostTest::addReceipt, openapi)));
        var added = new TreeMap<String, Integer>();
        after.forEach((file, text) -> added.put(file, addedLines(before.getOrDefault(file, ""), text)));

        assertThat(added.values().stream().mapToInt(Integer::intValue).sum())
                .as("lines added to %s", added)
                .isPositive()
                .isLessThanOrEqualTo(MAX_ADDED_LINES);
    }

    private static SortedMap<String, String> generated(Function<String, StageTemplates> stages) {
        var files = GeneratedFiles.of(stages);
        files.put("architecture.md", Flows.table(stages.apply(StageSettings.STAGES.getFirst())));
        return files;
    }

    private static void addReceipt(ShopStacks stacks) {
        stacks.orders().http("GetReceiptFunction").usesTable("ORDERS_TABLE", stacks.data().orders, "GetItem");
    }

    /** The services' OpenAPI files and one more operation, which answers as {@code GET /orders/{orderId}} does. */
    private Path openapiWithReceipt() throws IOException {
        var openapi = Files.createDirectory(directory.resolve("openapi"));
        try (var files = Files.newDirectoryStream(Synthesis.REPOSITORY.resolve("openapi"), "*.yaml")) {
            for (var file : files) {
                Files.copy(file, openapi.resolve(file.getFileName()));
            }
        }
        var yaml = new YAMLMapper();
        var orders = openapi.resolve("orders.yaml").toFile();
        var document = (ObjectNode) yaml.readTree(orders);
        var order = document.path("paths").path("/orders/{orderId}").path("get");
        var receipt = (ObjectNode) order.deepCopy();
        receipt.put("operationId", "getReceipt");
        ((ObjectNode) receipt.at("/responses/200/content/application~1json/schema"))
                .put("$ref", "#/components/schemas/Receipt");
        document.withObject("/paths").putObject("/orders/{orderId}/receipt").set("get", receipt);
        document.withObject("/components/schemas").set("Receipt", yaml.readTree("""
                type: object
                required: [orderId, total, currency]
                properties:
                  orderId: {type: string, pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'}
                  total: {type: integer, minimum: 0}
                  currency: {type: string, pattern: '^[A-Z]{3}$'}
                """));
        yaml.writeValue(orders, document);
        return openapi;
    }

    private static int addedLines(String before, String after) {
        return DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas().stream()
                .mapToInt(delta -> delta.getTarget().size())
                .sum();
    }
}
