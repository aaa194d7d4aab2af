package stackrun.memory.operation.tables;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.stream.StreamViewType;
import stackrun.memory.table.TableDefinition;
import tools.jackson.databind.JsonNode;

/** Reads the definition of a table from a {@code CreateTable} request. Local secondary indexes are not supported. */
final class TableReader {

    private static final Set<String> MEMBERS = Set.of(
            "TableName",
            "KeySchema",
            "AttributeDefinitions",
            "GlobalSecondaryIndexes",
            "StreamSpecification",
            "BillingMode",
            "ProvisionedThroughput",
            "DeletionProtectionEnabled",
            "Tags",
            "SSESpecification",
            "TableClass");

    private TableReader() {}

    static TableDefinition definition(JsonNode json, Instant now) {
        var request = Request.of(json, "CreateTable", MEMBERS);
        var name = request.text("TableName");
        if (!name.matches("[a-zA-Z0-9_.-]{3,255}")) {
            throw Refusal.validation("TableName must be at least 3 characters long and at most 255 characters long, of"
                    + " letters, digits, '_', '-' and '.': " + name);
        }
        var keys = KeySchemaReader.of(request);
        var schema = keys.schema(request);
        var indexes = new IndexReader(keys).indexes(request);
        keys.refuseUnused();
        return new TableDefinition(name, schema, indexes, streamViewType(request), request.json(), now);
    }

    private static @Nullable StreamViewType streamViewType(Request request) {
        if (!request.has("StreamSpecification")) {
            return null;
        }
        var stream = Request.of(
                request.required("StreamSpecification"),
                "StreamSpecification",
                Set.of("StreamEnabled", "StreamViewType"));
        if (!stream.flag("StreamEnabled", false)) {
            return null;
        }
        stream.required("StreamViewType");
        return StreamViewType.valueOf(
                stream.choice("StreamViewType", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"));
    }
}
