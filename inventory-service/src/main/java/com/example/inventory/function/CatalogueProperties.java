package com.example.inventory.function;

import com.example.inventory.domain.Listing;
import com.example.inventory.domain.Sku;
import com.example.inventory.domain.StockItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The property {@code Items} of the custom resource. CloudFormation hands every number over as text; both are read.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html">Custom resource requests</a>
 */
final class CatalogueProperties {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,15}");

    private CatalogueProperties() {}

    static List<StockItem> items(@Nullable Map<String, Object> properties) {
        if (properties == null || !(properties.get("Items") instanceof List<?> items)) {
            throw new SeedFailed("property Items has to be a list");
        }
        var read = new ArrayList<StockItem>();
        var seen = new HashSet<Sku>();
        for (int i = 0; i < items.size(); i++) {
            var item = item(new Fields("Items[%s]".formatted(i), items.get(i)));
            if (!seen.add(item.sku())) {
                throw new SeedFailed("Items[%s]: sku %s is in an earlier item already".formatted(i, item.sku()));
            }
            read.add(item);
        }
        return read;
    }

    private static StockItem item(Fields fields) {
        var sku = fields.text("sku", Sku::isOne, "2 to 40 capitals, digits and hyphens");
        var named = fields.of(sku);
        var listing = new Listing(
                named.text("name", name -> !name.isBlank(), "text"),
                named.number("unitPrice"),
                named.text("currency", text -> CURRENCY.matcher(text).matches(), "three capitals"));
        return StockItem.added(new Sku(sku), listing, named.number("received"));
    }

    /** The fields of one item, each named together with the item where it is wrong. */
    private record Fields(String where, @Nullable Object item) {

        Fields of(String sku) {
            return new Fields("%s (%s)".formatted(where, sku), item);
        }

        String text(String name, java.util.function.Predicate<String> good, String wish) {
            return value(name) instanceof String text && good.test(text) ? text : fail(name, wish);
        }

        long number(String name) {
            var text = String.valueOf(value(name));
            return WHOLE_NUMBER.matcher(text).matches()
                    ? Long.parseLong(text)
                    : Long.parseLong(fail(name, "a whole number"));
        }

        private @Nullable Object value(String name) {
            return item instanceof Map<?, ?> fields ? fields.get(name) : null;
        }

        private String fail(String name, String wish) {
            throw new SeedFailed("%s: %s has to be %s".formatted(where, name, wish));
        }
    }
}
