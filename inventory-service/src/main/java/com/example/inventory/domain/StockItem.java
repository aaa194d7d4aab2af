package com.example.inventory.domain;

/**
 * One item of the catalogue and how much there is of it.
 *
 * @param edition counts the managers' edits, from 1; orders do not change it
 */
public record StockItem(Sku sku, Listing listing, StockLevels levels, long edition) {

    /** An item that is new in the catalogue. */
    public static StockItem added(Sku sku, Listing listing, long received) {
        return new StockItem(sku, listing, StockLevels.untouched(received), 1);
    }

    /** The item as a manager's next edit leaves it. */
    public StockItem edited(Listing listing, long received) {
        return new StockItem(sku, listing, levels.withReceived(received), edition + 1);
    }
}
