package com.example.inventory.domain;

import com.example.inventory.domain.Stock.EditResult;
import java.time.Clock;
import java.util.Optional;

/** Adds an item to the catalogue or changes it, as a stock manager says. */
public final class AdjustStock {

    /** What a manager wants an item to be. */
    public record Edit(Sku sku, Listing listing, long received, ManagerId by) {}

    /** Everything that can come of an edit. */
    public sealed interface Outcome {

        /** The item is new in the catalogue. */
        record Added(StockItem item) implements Outcome {}

        /** The item is changed; its levels are those that were read, moved by the change. */
        record Changed(StockItem item) implements Outcome {}

        /** There is an item of this SKU already. */
        record Exists() implements Outcome {}

        /** Another edition is current, or there is no such item. */
        record OtherEdition() implements Outcome {}

        /** Orders have more of it than would be left. */
        record Allocated(long allocated) implements Outcome {}

        /** The item is priced in another currency, and reservations remember that. */
        record OtherCurrency(String currency) implements Outcome {}

        /** Orders got in the way for too long; the same edit may be sent again. */
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

    /** Changes the item where this edition of it is the current one. */
    public Outcome change(Edit edit, long edition) {
        for (int round = 0; round < MAX_TRIES; round++) {
            var outcome = tryOnce(edit, edition);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Contended();
    }

    /** Empty where an order or another manager was quicker. */
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
