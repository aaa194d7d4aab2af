package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.update.UpdateBreak;
import com.example.infra.update.UpdateBreaks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The steps of {@code docs/runbooks/update.md} to rename a function, synthesised and replayed against the rules. */
class RenamedFunctionTest {

    @TempDir
    private Path directory;

    private SortedMap<String, JsonNode> deployed;

    @BeforeEach
    void deploy() throws IOException {
        deployed = synthesized("deployed", "getReceipt", orders -> orders.http("GetReceiptFunction"));
    }

    @Test
    void inOneDeploymentItsCallersWait() throws IOException {
        var renamed = synthesized("renamed", "getBill", orders -> orders.http("GetBillFunction"));

        assertThat(names(UpdateBreaks.between(deployed, renamed)))
                .singleElement()
                .asString()
                .matches(
                        "dev/Orders.json removes the resource behind output PublishOutputRefGetReceiptFunctionLive\\w+ before dev/Api.json, which invokes it");
    }

    @Test
    void inTwoDeploymentsNobodyNotices() throws IOException {
        var both = synthesized("both", "getBill", orders -> {
            orders.http("GetBillFunction");
            orders.retiring("GetReceiptFunction");
        });
        var renamed = synthesized("renamed", "getBill", orders -> orders.http("GetBillFunction"));

        assertThat(names(UpdateBreaks.between(deployed, both))).isEmpty();
        assertThat(names(UpdateBreaks.between(both, renamed))).isEmpty();
    }

    private static List<String> names(List<UpdateBreak> breaks) {
        return breaks.stream().map(UpdateBreak::name).toList();
    }

    private SortedMap<String, JsonNode> synthesized(String name, String operation, Consumer<OrdersStack> functions)
            throws IOException {
        var folder = Files.createDirectory(directory.resolve(name));
        var assembly = Synthesis.synthesize(
                "dev", "code", folder, stacks -> functions.accept(stacks.orders()), openapiWith(operation, folder));
        var templates = new TreeMap<String, JsonNode>();
        StageTemplates.in(assembly)
                .stacks()
                .forEach((stack, template) -> templates.put("dev/" + stack + ".json", template));
        return templates;
    }

    /** The services' OpenAPI files and one more operation, which answers as {@code GET /orders/{orderId}} does. */
    private static Path openapiWith(String operation, Path folder) throws IOException {
        var openapi = Files.createDirectory(folder.resolve("openapi"));
        try (var files = Files.newDirectoryStream(Synthesis.REPOSITORY.resolve("openapi"), "*.yaml")) {
            for (var file : files) {
                Files.copy(file, openapi.resolve(file.getFileName()));
            }
        }
        var yaml = new YAMLMapper();
        var orders = openapi.resolve("orders.yaml").toFile();
        var document = (ObjectNode) yaml.readTree(orders);
        var added = (ObjectNode)
                document.path("paths").path("/orders/{orderId}").path("get").deepCopy();
        added.put("operationId", operation);
        document.withObject("/paths").putObject("/orders/{orderId}/receipt").set("get", added);
        yaml.writeValue(orders, document);
        return openapi;
    }
}
