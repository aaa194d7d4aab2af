package com.example.inventory.domain;

/**
 * One item of the catalogue with its stock levels.
 *
 * @param edition number of the last edit by a manager, from 1; orders do not change it
 */
public record StockItem(Sku sku, Listing listing, StockLevels levels, long edition) {

    /** Creates an item that is new in the catalogue. */
    public static StockItem added(Sku sku, Listing listing, long received) {
        return new StockItem(sku, listing, StockLevels.untouched(received), 1);
    }

    /** Returns the item after a manager's next edit. */
    public StockItem edited(Listing listing, long received) {
        return new StockItem(sku, listing, levels.withReceived(received), edition + 1);
    }
}
