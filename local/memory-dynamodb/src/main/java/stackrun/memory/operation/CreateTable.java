package stackrun.memory.operation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.stream.StreamViewType;
import stackrun.memory.table.Index;
import stackrun.memory.table.KeyAttribute;
import stackrun.memory.table.KeySchema;
import stackrun.memory.table.TableDefinition;
import stackrun.memory.value.Type;
import tools.jackson.databind.JsonNode;

/**
 * Reads the request for a table. Local secondary indexes are not known here.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
final class CreateTable {

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

    private static final Set<String> INDEX = Set.of("IndexName", "KeySchema", "Projection", "ProvisionedThroughput");

    private final Request request;
    private final Map<String, Type> types = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private CreateTable(Request request) {
        this.request = request;
    }

    static TableDefinition definition(JsonNode json, Instant now) {
        return new CreateTable(Request.of(json, "CreateTable", MEMBERS)).definition(now);
    }

    private TableDefinition definition(Instant now) {
        var name = request.text("TableName");
        if (!name.matches("[a-zA-Z0-9_.-]{3,255}")) {
            throw Refusal.validation("TableName must be at least 3 characters long and at most 255 characters long, of"
                    + " letters, digits, '_', '-' and '.': " + name);
        }
        for (var json : request.array("AttributeDefinitions")) {
            var attribute = Request.of(json, "AttributeDefinition", Set.of("AttributeName", "AttributeType"));
            types.put(attribute.text("AttributeName"), Type.valueOf(attribute.choice("AttributeType", "S", "N", "B")));
        }
        var schema = schema(request);
        var indexes = indexes();
        if (!keys.equals(types.keySet())) {
            throw Refusal.invalidParameter(
                    "Some AttributeDefinitions are not used. AttributeDefinitions: %s, keys used: %s"
                            .formatted(types.keySet(), keys));
        }
        return new TableDefinition(name, schema, indexes, stream(), request.json(), now);
    }

    private KeySchema schema(Request owner) {
        KeyAttribute hash = null;
        KeyAttribute range = null;
        var elements = owner.array("KeySchema");
        for (var json : elements) {
            var element = Request.of(json, "KeySchemaElement", Set.of("AttributeName", "KeyType"));
            element.required("KeyType");
            if (element.choice("KeyType", "HASH", "RANGE").equals("HASH")) {
                hash = key(element.text("AttributeName"));
            } else {
                range = key(element.text("AttributeName"));
            }
        }
        if (hash == null || elements.size() != (range == null ? 1 : 2)) {
            throw Refusal.invalidParameter("A KeySchema has one HASH key, and at most one RANGE key: " + elements);
        }
        return new KeySchema(hash, range);
    }

    private KeyAttribute key(String name) {
        var type = types.get(name);
        if (type == null) {
            throw Refusal.invalidParameter(
                    "Some index key attributes are not defined in AttributeDefinitions. Keys: [%s], AttributeDefinitions: %s"
                            .formatted(name, types.keySet()));
        }
        keys.add(name);
        return new KeyAttribute(name, type);
    }

    private Map<String, Index> indexes() {
        var indexes = new LinkedHashMap<String, Index>();
        if (request.has("GlobalSecondaryIndexes")) {
            for (var json : request.array("GlobalSecondaryIndexes")) {
                var member = Request.of(json, "GlobalSecondaryIndex", INDEX);
                var index = new Index(member.text("IndexName"), schema(member), projected(member));
                if (indexes.put(index.name(), index) != null) {
                    throw Refusal.invalidParameter("Duplicate index name: " + index.name());
                }
            }
        }
        return indexes;
    }

    private static @Nullable Set<String> projected(Request index) {
        var projection =
                Request.of(index.required("Projection"), "Projection", Set.of("ProjectionType", "NonKeyAttributes"));
        return switch (projection.choice("ProjectionType", "ALL", "KEYS_ONLY", "INCLUDE")) {
            case "ALL" -> null;
            case "KEYS_ONLY" -> Set.of();
            default -> {
                var names = new HashSet<String>();
                for (var name : projection.array("NonKeyAttributes")) {
                    names.add(Request.string(name, "NonKeyAttributes"));
                }
                yield Set.copyOf(names);
            }
        };
    }

    private @Nullable StreamViewType stream() {
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
