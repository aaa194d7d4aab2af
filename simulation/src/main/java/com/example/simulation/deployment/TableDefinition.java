package com.example.simulation.deployment;

import java.util.List;
import java.util.Optional;
import stackrun.template.Resource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of the shop.
 *
 * @param createRequest the body of a CreateTable call
 * @param timeToLive the attribute with the expiry time of an item
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TableDefinition(String name, byte[] createRequest, Optional<String> timeToLive) {

    private static final List<String> CREATION_PROPERTIES =
            List.of("KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "LocalSecondaryIndexes");

    /** Reads a table with this physical name. */
    static TableDefinition of(Resource table, String name) {
        var create = JsonMapper.shared().createObjectNode();
        create.put("TableName", name);
        create.put("BillingMode", "PAY_PER_REQUEST");
        for (var property : CREATION_PROPERTIES) {
            if (table.properties().has(property)) {
                create.set(property, table.properties().get(property));
            }
        }
        if (table.properties().get("StreamSpecification") instanceof ObjectNode stream) {
            create.set("StreamSpecification", stream.deepCopy().put("StreamEnabled", true));
        }
        return new TableDefinition(
                name,
                JsonMapper.shared().writeValueAsBytes(create),
                Optional.ofNullable(table.properties()
                        .path("TimeToLiveSpecification")
                        .path("AttributeName")
                        .asString(null)));
    }
}
