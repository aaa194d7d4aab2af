package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;

/**
 * An order and a ledger that do not agree.
 *
 * @param detail what either of them says, for a person to read; names no customer
 */
public record Difference(Kind kind, OrderId order, String detail) {

    /** Every way in which they can differ. */
    public enum Kind {
        /** The order is still pending long after its time. Its timer ends it, or fails to. */
        UNDECIDED(false),
        /** There is an entry of an order that does not exist. */
        ORDER_UNKNOWN(false),
        /** The order is confirmed and its stock is only held. */
        STOCK_NOT_COMMITTED(true),
        /** The order has ended and its stock is still held or sold. */
        STOCK_NOT_RELEASED(true),
        /** The order has ended and inventory has not heard of that, or moved nothing since. */
        RELEASE_NOT_HEARD(true),
        /** The order is confirmed and no stock is held for it. */
        SOLD_WITHOUT_STOCK(false),
        /** The order was rejected, and inventory says otherwise. */
        REFUSAL_CONTRADICTED(false),
        /** The order is confirmed and not among the sales. */
        SALE_MISSING(true),
        /** The order was confirmed, then cancelled; only its cancellation can be published again. */
        EARLIER_SALE_MISSING(false),
        /** The sale was cancelled and is still among the sales. */
        CANCELLATION_MISSING(true),
        /** There is a sale or a cancellation that no order made. */
        SALE_UNFOUNDED(false),
        /** The latest event of the order is not in the archive. */
        LAST_EVENT_NOT_ARCHIVED(true),
        /** An event that the order has no longer is not in the archive. */
        EARLIER_EVENT_NOT_ARCHIVED(false),
        /** The archive has an event that the order never had. */
        EVENT_UNFOUNDED(false),
        /** An event of the reservation is not in the archive. */
        STOCK_EVENT_NOT_ARCHIVED(false),
        /** The archive has an event that the reservation never had. */
        STOCK_EVENT_UNFOUNDED(false);

        private final boolean repairable;

        Kind(boolean repairable) {
            this.repairable = repairable;
        }

        /** Whether publishing the order's last event again can make them agree. That event is never harmful. */
        public boolean isRepairable() {
            return repairable;
        }
    }
}
