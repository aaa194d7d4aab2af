package com.example.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue and its levels. */
public interface Stock {

    /** What can come of a manager's edit. */
    sealed interface EditResult {

        /** The item and the adjustment are stored. */
        record Stored() implements EditResult {}

        /** The item is not as it was seen; nothing is stored. */
        record Stale() implements EditResult {}

        /** Others kept getting in the way; nothing is stored. */
        record Contended() implements EditResult {}
    }

    /** The item as it is now. */
    Optional<StockItem> withSku(Sku sku);

    /** The items as they are now, without those the catalogue does not have. */
    Map<Sku, StockItem> withSkus(Collection<Sku> skus);

    /** Items by SKU; which there are comes from an index that follows within moments. */
    Page page(int limit, Optional<Sku> after);

    /** Stores a new item with its adjustment and event; moved where there is one already. */
    EditResult add(Adjustment adjustment);

    /**
     * Stores what a manager changed, with the adjustment and its event; moved where another edition is current or more
     * is allocated by now than may be left.
     */
    EditResult change(StockItem seen, Adjustment adjustment);

    /**
     * Stores an item of the first catalogue, without an event.
     *
     * @return false when there is one already, which stays as it is
     */
    boolean seed(StockItem item);

    /** Some of the catalogue; {@code next} is where it goes on. */
    record Page(List<StockItem> items, Optional<Sku> next) {}
}
