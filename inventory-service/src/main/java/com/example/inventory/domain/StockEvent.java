package com.example.inventory.domain;

import java.util.List;
import java.util.Optional;

/** An event about stock, for other services. It contains no personal data. */
public sealed interface StockEvent {

    /** An event about the stock of an order. */
    sealed interface OfReservation extends StockEvent {}

    /** Every line is held, at these prices. */
    record StockReserved(OrderId orderId, List<HeldLine> lines, String currency) implements OfReservation {}

    /** Nothing is held. */
    record StockRefused(OrderId orderId, List<Reason> reasons) implements OfReservation {}

    /** The held stock was sold. */
    record StockCommitted(OrderId orderId, List<HeldLine> lines) implements OfReservation {}

    /** Held or sold stock is available again. */
    record StockReleased(OrderId orderId, List<HeldLine> lines) implements OfReservation {}

    /** A manager edited the catalogue; {@code before} is empty if the item is new. */
    record StockAdjusted(Optional<StockItem> before, StockItem after) implements StockEvent {}
}
