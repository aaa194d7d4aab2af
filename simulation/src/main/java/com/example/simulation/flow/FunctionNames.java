package com.example.simulation.flow;

/** The class names of the functions that flows run. */
final class FunctionNames {

    static final String REQUEST_STOCK = "RequestStockFunction";
    static final String RESERVE_STOCK = "ReserveStockFunction";
    static final String ANSWER_STOCK = "AnswerStockFunction";
    static final String SETTLE_ORDER = "SettleOrderFunction";
    static final String PUBLISH_ORDERS = "PublishOrderEventsFunction";
    static final String PUBLISH_STOCK = "PublishStockEventsFunction";
    static final String PROJECT_SALES = "ProjectSalesFunction";
    static final String ARCHIVE_EVENTS = "ArchiveEventsFunction";
    static final String EXPIRE_ORDERS = "ExpireOrdersFunction";
    static final String REMIND_HELD = "RemindHeldFunction";
    static final String AUDIT_ORDERS = "AuditOrdersFunction";

    private FunctionNames() {}
}
