package com.example.inventory.domain;

import com.example.inventory.domain.Stock.EditResult;
import java.time.Clock;
import java.util.Optional;

/** Adds or changes an item of the catalogue on behalf of a stock manager. */
public final class AdjustStock {

    /** The state of an item that a manager requests. */
    public record Edit(Sku sku, Listing listing, long received, ManagerId by) {}

    /** The possible outcomes of an edit. */
    public sealed interface Outcome {

        /** The item was added. */
        record Added(StockItem item) implements Outcome {}

        /** The item was changed. Its levels are those that were read, adjusted by the change. */
        record Changed(StockItem item) implements Outcome {}

        /** An item with this SKU already exists. */
        record Exists() implements Outcome {}

        /** Another edition is current, or the item does not exist. */
        record OtherEdition() implements Outcome {}

        /** Orders hold more than would be left. */
        record Allocated(long allocated) implements Outcome {}

        /** The item is priced in another currency, which existing reservations use. */
        record OtherCurrency(String currency) implements Outcome {}

        /** Concurrent orders prevented the edit; a retry may succeed. */
        record Contended() implements Outcome {}
    }

    private static final int MAX_TRIES = 3;

    private final Stock stock;
    private final Clock clock;

    public AdjustStock(Stock stock, Clock clock) {
        this.stock = stock;
        this.clock = clock;
    }

    public Outcome add(Edit edit) {
        var item = StockItem.added(edit.sku(), edit.listing(), edit.received());
        return switch (stock.add(new Adjustment(Optional.empty(), item, edit.by(), clock.instant()))) {
            case EditResult.Stored() -> new Outcome.Added(item);
            case EditResult.Stale() -> new Outcome.Exists();
            case EditResult.Contended() -> new Outcome.Contended();
        };
    }

    /** Changes the item if this edition is the current one, and retries on a lost optimistic lock. */
    public Outcome change(Edit edit, long edition) {
        for (int round = 0; round < MAX_TRIES; round++) {
            var outcome = tryOnce(edit, edition);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Contended();
    }

    /** Empty if the optimistic lock was lost to an order or another manager. */
    private Optional<Outcome> tryOnce(Edit edit, long edition) {
        var seen = stock.withSku(edit.sku()).filter(item -> item.edition() == edition);
        if (seen.isEmpty()) {
            return Optional.of(new Outcome.OtherEdition());
        }
        var item = seen.get();
        if (!item.listing().currency().equals(edit.listing().currency())) {
            return Optional.of(new Outcome.OtherCurrency(item.listing().currency()));
        }
        if (edit.received() < item.levels().allocated()) {
            return Optional.of(new Outcome.Allocated(item.levels().allocated()));
        }
        var edited = item.edited(edit.listing(), edit.received());
        return switch (stock.change(item, new Adjustment(seen, edited, edit.by(), clock.instant()))) {
            case EditResult.Stored() -> Optional.of(new Outcome.Changed(edited));
            case EditResult.Stale() -> Optional.empty();
            case EditResult.Contended() -> Optional.of(new Outcome.Contended());
        };
    }
}
