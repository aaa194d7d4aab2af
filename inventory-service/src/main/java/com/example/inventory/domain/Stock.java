package com.example.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue with its stock levels. */
public interface Stock {

    /** The possible results of storing a manager's edit. */
    sealed interface EditResult {

        /** The item and the adjustment are stored. */
        record Stored() implements EditResult {}

        /** The item has changed since it was read; nothing is stored. */
        record Stale() implements EditResult {}

        /** Conflicting transactions prevented the edit; nothing is stored. */
        record Contended() implements EditResult {}
    }

    /** Returns the current item. */
    Optional<StockItem> withSku(Sku sku);

    /** Returns the current items, without those that the catalogue does not have. */
    Map<Sku, StockItem> withSkus(Collection<Sku> skus);

    /**
     * Returns items ordered by SKU. New items appear with a short delay, because the index is eventually consistent.
     */
    Page page(int limit, Optional<Sku> after);

    /** Stores a new item with its adjustment and event; {@link EditResult.Stale} if the item already exists. */
    EditResult add(Adjustment adjustment);

    /**
     * Stores a manager's change with the adjustment and its event; {@link EditResult.Stale} if another edition is
     * current or if more is allocated now than would be left.
     */
    EditResult change(StockItem seen, Adjustment adjustment);

    /**
     * Stores an item of the initial catalogue, without an event.
     *
     * @return false if the item already exists; it is left unchanged
     */
    boolean seed(StockItem item);

    /** One page of the catalogue; {@code next} is the last SKU of the page if more follow. */
    record Page(List<StockItem> items, Optional<Sku> next) {}
}
