package com.example.inventory.function;

import com.example.inventory.domain.Sku;
import com.example.inventory.domain.StockItem;
import com.example.kit.http.Json;
import com.example.kit.http.JsonBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the property {@code Items} of the custom resource. Its items have the schema of {@code PUT /stock/{sku}}.
 * CloudFormation passes numbers as strings; both are accepted.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html">Custom resource requests</a>
 */
final class CatalogueProperties {

    private static final JsonBody<AdjustStockRequest> BODY =
            JsonBody.of(AdjustStockRequest.class, "inventory", "AdjustStockRequest");

    private static final List<String> NUMERIC_FIELDS = List.of("unitPrice", "received");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,15}");

    private CatalogueProperties() {}

    static List<StockItem> items(@Nullable Map<String, Object> properties) {
        if (properties == null || !(properties.get("Items") instanceof List<?> items)) {
            throw new SeedFailed("property Items must be a list");
        }
        var read = new ArrayList<StockItem>();
        var seen = new HashSet<Sku>();
        for (int i = 0; i < items.size(); i++) {
            var item = item("Items[%s]".formatted(i), items.get(i));
            if (!seen.add(item.sku())) {
                throw new SeedFailed("Items[%s]: sku %s is already used by an earlier item".formatted(i, item.sku()));
            }
            read.add(item);
        }
        return read;
    }

    private static StockItem item(String where, @Nullable Object item) {
        if (!(item instanceof Map<?, ?> fields) || !(fields.get("sku") instanceof String sku) || !Sku.isValid(sku)) {
            throw new SeedFailed(
                    where + ": sku must be 2 to 40 capital letters, digits or hyphens, and not begin with a hyphen");
        }
        var listing = Json.mapper().valueToTree(listing(fields));
        BODY.violations(listing).stream().findFirst().ifPresent(wrong -> {
            throw new SeedFailed(
                    "%s (%s): %s %s".formatted(where, sku, wrong.field().replaceFirst("^/", ""), wrong.message()));
        });
        var request = Json.mapper().treeToValue(listing, AdjustStockRequest.class);
        return StockItem.added(new Sku(sku), request.listing(), request.received());
    }

    /** Converts the item to a body of {@code PUT /stock/{sku}}. */
    private static Map<String, @Nullable Object> listing(Map<?, ?> fields) {
        var listing = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, value) -> listing.put(String.valueOf(name), value));
        listing.remove("sku");
        for (var number : NUMERIC_FIELDS) {
            if (listing.get(number) instanceof String text
                    && WHOLE_NUMBER.matcher(text).matches()) {
                listing.put(number, Long.valueOf(text));
            }
        }
        return listing;
    }
}
