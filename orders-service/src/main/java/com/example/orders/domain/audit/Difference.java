package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;

/**
 * A difference between an order and a ledger.
 *
 * @param detail both states, for operators; contains no customer data
 */
public record Difference(Kind kind, OrderId order, String detail) {

    /** The kinds of differences. */
    public enum Kind {
        /** The order is still pending long after it should have expired: the timer will expire it, or is failing. */
        UNDECIDED(false),
        /** A ledger has an entry for an order that does not exist. */
        ORDER_UNKNOWN(false),
        /** The order is confirmed, but its stock is only held. */
        STOCK_NOT_COMMITTED(true),
        /** The order has ended, but its stock is still held or sold. */
        STOCK_NOT_RELEASED(true),
        /** The order has ended, but inventory does not know that or has not changed its reservation. */
        RELEASE_NOT_HEARD(true),
        /** The order is confirmed, but no stock is held for it. */
        SOLD_WITHOUT_STOCK(false),
        /** The order is rejected, but inventory did not refuse its stock. */
        REFUSAL_CONTRADICTED(false),
        /** The order is confirmed, but the sale is missing. */
        SALE_MISSING(true),
        /** The order was confirmed and later cancelled, but the sale is missing. Only its cancellation can be republished. */
        EARLIER_SALE_MISSING(false),
        /** The order was cancelled, but its sale still counts. */
        CANCELLATION_MISSING(true),
        /** There is a sale or a cancellation without a matching order. */
        SALE_UNFOUNDED(false),
        /** The order's last event is missing from the archive. */
        LAST_EVENT_NOT_ARCHIVED(true),
        /** An earlier event, which the order no longer contains, is missing from the archive. */
        EARLIER_EVENT_NOT_ARCHIVED(false),
        /** The archive contains an event that the order never published. */
        EVENT_UNFOUNDED(false),
        /** An event of the reservation is missing from the archive. */
        STOCK_EVENT_NOT_ARCHIVED(false),
        /** The archive contains an event that the reservation never published. */
        STOCK_EVENT_UNFOUNDED(false);

        private final boolean repairable;

        Kind(boolean repairable) {
            this.repairable = repairable;
        }

        /** Returns true if republishing the order's last event can repair the difference. That event is always harmless. */
        public boolean isRepairable() {
            return repairable;
        }
    }
}
