package com.example.inventory.domain;

import java.util.List;
import java.util.Optional;

/** What happened to stock, told to whoever follows it. Names no person. */
public sealed interface StockEvent {

    /** What happened to the stock of an order. */
    sealed interface OfReservation extends StockEvent {
        OrderId orderId();
    }

    /** Every line is held, at these prices. */
    record StockReserved(OrderId orderId, List<HeldLine> lines, String currency) implements OfReservation {}

    /** Nothing is held. */
    record StockRefused(OrderId orderId, List<Reason> reasons) implements OfReservation {}

    /** What was held is sold. */
    record StockCommitted(OrderId orderId, List<HeldLine> lines) implements OfReservation {}

    /** What was held or sold is available again. */
    record StockReleased(OrderId orderId, List<HeldLine> lines) implements OfReservation {}

    /** A manager edited the catalogue; {@code before} is empty where the item was new. */
    record StockAdjusted(Optional<StockItem> before, StockItem after) implements StockEvent {}
}
