package com.example.infra;

import software.constructs.Construct;

/** The stream processor: projects events into sales and archives them. */
final class StreamStack extends ServiceStack {

    static final String MODULE = "stream-processor";

    private static final String SALES_TABLE = "SALES_TABLE";

    StreamStack(Construct scope, StageSettings stage, Artifacts artifacts, DataStack data) {
        super(
                scope,
                "Stream",
                stage,
                new Service(MODULE, "com.example.stream.StreamApplication", artifacts.of(MODULE)),
                data);

        var projectSales = onEvents("ProjectSalesFunction");
        projectSales.usesTable(SALES_TABLE, data.sales, "PutItem", "UpdateItem");

        var archiveEvents = onEvents("ArchiveEventsFunction");
        archiveEvents.writesTo("ARCHIVE_BUCKET", data.archive, "events/");
        archiveEvents.usesItems(SALES_TABLE, data.sales, "ARRIVED#", "PutItem");

        var digestSales = every("5 minutes", "DigestSalesFunction");
        digestSales.queriesIndex(SALES_TABLE, data.sales, "by-slot");
        digestSales.usesTable(SALES_TABLE, data.sales, "Query");
        digestSales.audits(data.audit, "stream/", "orders/audit.json");

        var getSales = http("GetSalesFunction");
        getSales.usesTable(SALES_TABLE, data.sales, "Query");
    }
}
