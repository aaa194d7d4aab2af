package com.example.simulation.model;

import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Values;
import com.example.simulation.world.Observation;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Judges answers about the catalogue. */
record StockAnswers(Books books) {

    boolean seen(Observation observed, String sku) {
        return anyItem(observed, sku, item -> shows(observed, item) && observed.status() == 200);
    }

    boolean edited(Observation observed, String sku) {
        long edition = Asked.edition(observed.asked());
        return switch (observed.status()) {
            case 200, 201 -> isMade(observed, sku, edition);
            case 412 -> anyEdition(observed, sku, each -> each + 1 != edition);
            case 409 ->
                anyItem(
                        observed,
                        sku,
                        item -> observed.body().contains("received must be at least %s:".formatted(item.allocated()))
                                && Values.number(Values.parse(observed.asked().body()), "received") < item.allocated());
            default -> false;
        };
    }

    /** True if the edit was written between request and answer; the same edit by another manager is a different one. */
    private boolean isMade(Observation observed, String sku, long edition) {
        var edit = books.edits.get(sku + "#" + edition);
        return edit != null
                && edit.write().position() > observed.asked().asked().inventory()
                && edit.write().position() <= observed.told().inventory()
                && observed.customer().equals(Values.text(edit.write().item(), "by"))
                && observed.status() == (edition == 1 ? 201 : 200)
                && shows(observed, edit.after());
    }

    private boolean anyEdition(Observation observed, String sku, Predicate<Long> matches) {
        return books
                .item(sku)
                .between(observed.asked().asked().inventory(), observed.told().inventory())
                .stream()
                .anyMatch(item -> matches.test(item.map(Item::edition).orElse(0L)));
    }

    private boolean anyItem(Observation observed, String sku, Predicate<Item> matches) {
        return books
                .item(sku)
                .between(observed.asked().asked().inventory(), observed.told().inventory())
                .stream()
                .anyMatch(item -> item.filter(matches).isPresent());
    }

    private static boolean shows(Observation observed, Item item) {
        return item.view().equals(Values.parse(observed.body()))
                && Objects.equals(observed.headers().get("ETag"), "\"%s\"".formatted(item.edition()));
    }

    /** True if an entry of a list shows its item. A list may lack a new item; the others it shows as they are. */
    boolean isListed(Observation observed, SortedMap<?, ?> entry) {
        return anyItem(
                observed, String.valueOf(entry.get("sku")), item -> item.view().equals(entry));
    }
}
