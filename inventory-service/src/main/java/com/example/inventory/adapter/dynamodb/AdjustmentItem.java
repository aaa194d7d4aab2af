package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.Adjustment;
import com.example.kit.dynamodb.Attributes;

/** Maps an adjustment to an item that contains the manager, the change and its event. */
final class AdjustmentItem {

    private AdjustmentItem() {}

    static Attributes of(Adjustment adjustment) {
        var after = adjustment.after();
        var item = new Attributes()
                .string("pk", "ADJUSTMENT#%s#%s".formatted(after.sku(), after.edition()))
                .map("after", SkuItem.state(after))
                .string("by", adjustment.by().value())
                .instant("at", adjustment.at());
        adjustment.before().ifPresent(before -> item.map("before", SkuItem.state(before)));
        return item;
    }
}
