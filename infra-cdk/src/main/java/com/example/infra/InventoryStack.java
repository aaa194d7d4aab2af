package com.example.infra;

import java.util.Collections;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.constructs.Construct;

/** The inventory service: holds, commits and releases stock for orders. */
final class InventoryStack extends ServiceStack {

    static final String MODULE = "inventory-service";

    private static final String INVENTORY_TABLE = "INVENTORY_TABLE";

    final SpringFunction remindHeld;

    InventoryStack(Construct scope, StageSettings stage, Artifacts artifacts, DataStack data) {
        super(
                scope,
                "Inventory",
                stage,
                new Service(MODULE, "com.example.inventory.InventoryApplication", artifacts.of(MODULE)),
                data);

        var getStock = http("GetStockFunction");
        getStock.usesTable(INVENTORY_TABLE, data.inventory, "GetItem");

        var listStock = http("ListStockFunction");
        listStock.queriesIndex(INVENTORY_TABLE, data.inventory, "catalogue");
        listStock.usesTable(INVENTORY_TABLE, data.inventory, "BatchGetItem");

        var adjustStock = http("AdjustStockFunction");
        adjustStock.usesTable(INVENTORY_TABLE, data.inventory, "GetItem", "PutItem", "UpdateItem");

        var reserveStock = onMessages("ReserveStockFunction", data.stockRequests);
        reserveStock.usesTable(INVENTORY_TABLE, data.inventory, "BatchGetItem", "GetItem", "PutItem", "UpdateItem");

        remindHeld = every("5 minutes", "RemindHeldFunction");
        remindHeld.queriesIndex(INVENTORY_TABLE, data.inventory, "held");
        remindHeld.usesTable(INVENTORY_TABLE, data.inventory, "UpdateItem");

        var digestReservations = every("5 minutes", "DigestReservationsFunction");
        digestReservations.queriesIndex(INVENTORY_TABLE, data.inventory, "by-slot");
        digestReservations.audits(data.audit, "inventory/", "orders/audit.json");

        var answerStock =
                onChanges("AnswerStockFunction", data.inventory, EventFilter.of("StockReserved", "StockRefused"));
        answerStock.sendsTo("STOCK_OUTCOMES_QUEUE_URL", data.stockOutcomes.queue());

        var publishStockEvents = onChanges("PublishStockEventsFunction", data.inventory, EventFilter.anyEvent());
        publishStockEvents.publishesTo("EVENTS_STREAM", data.orderEvents);

        var seedCatalogue = onDeployment("SeedCatalogueFunction");
        seedCatalogue.usesTable(INVENTORY_TABLE, data.inventory, "PutItem");
        CustomResource.Builder.create(this, "Catalogue")
                .resourceType("Custom::Catalogue")
                .serviceToken(seedCatalogue.live().getFunctionArn())
                .serviceTimeout(Duration.minutes(3))
                // The items belong to the table: CloudFormation sends no Delete, and deletes the stack without the
                // function.
                .removalPolicy(RemovalPolicy.RETAIN)
                .properties(Collections.singletonMap(
                        "Items",
                        stage.catalogue().stream()
                                .map(CatalogueItem::asProperties)
                                .toList()))
                .build();
    }
}
