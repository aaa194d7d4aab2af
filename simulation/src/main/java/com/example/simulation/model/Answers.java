package com.example.simulation.model;

import com.example.simulation.model.Books.Placed;
import com.example.simulation.world.Observation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Judges what callers were told: it has to have been true at some point between question and answer. */
record Answers(Books books) {

    List<String> wrongs(Observation observed) {
        if (observed.isContended() || isAskedToWait(observed) || isTrue(observed)) {
            return List.of();
        }
        return List.of("%s was answered to %s %s with %s %s"
                .formatted(
                        observed.customer(),
                        observed.asked().method(),
                        observed.asked().path(),
                        observed.status(),
                        observed.body()));
    }

    /** A dependency was down: nothing is promised. */
    private static boolean isAskedToWait(Observation observed) {
        return observed.status() == 503 && observed.headers().containsKey("Retry-After");
    }

    private boolean isTrue(Observation observed) {
        var parts = observed.asked().path().split("/", -1);
        var route = observed.asked().method() + " " + parts[1] + " " + parts.length;
        return switch (route) {
            case "POST orders 2" -> placed(observed);
            case "POST orders 4" -> cancelled(observed, parts[2]);
            case "GET orders 3" -> seen(observed, parts[2]);
            case "PUT stock 3" -> edited(observed, parts[2]);
            case "GET stock 3" ->
                anyItem(observed, parts[2], item -> shows(observed, item) && observed.status() == 200);
            case "GET orders 2" ->
                observed.status() == 200 && entries(observed, "orders").allMatch(entry -> wasSo(observed, entry));
            case "GET stock 2" ->
                observed.status() == 200 && entries(observed, "items").allMatch(entry -> isSo(observed, entry));
            // Sums follow within moments: they are judged at rest.
            default -> observed.status() == 200;
        };
    }

    private static Stream<SortedMap<?, ?>> entries(Observation observed, String name) {
        return Values.parse(observed.body()).get(name) instanceof List<?> entries
                ? entries.stream().map(entry -> (SortedMap<?, ?>) entry)
                : Stream.empty();
    }

    /** A list of orders follows within moments: an entry may show a state of before, if it ever was one. */
    private boolean wasSo(Observation observed, SortedMap<?, ?> entry) {
        return books
                .order(String.valueOf(entry.get("orderId")))
                .between(0, observed.told().orders())
                .stream()
                .flatMap(Optional::stream)
                .anyMatch(order -> order.owner().equals(observed.customer())
                        && order.summary().equals(entry));
    }

    /** A list of stock may miss an item that is new, and shows the others as they are. */
    private boolean isSo(Observation observed, SortedMap<?, ?> entry) {
        return anyItem(
                observed, String.valueOf(entry.get("sku")), item -> item.view().equals(entry));
    }

    /** The record of the key, as long as it lives, says what is answered. */
    private boolean placed(Observation observed) {
        var asked = observed.asked();
        return books.placed(Asked.recordKey(asked)).stream()
                .filter(record -> record.ttl() >= asked.asked().time().getEpochSecond())
                .anyMatch(record -> answers(observed, record));
    }

    private boolean answers(Observation observed, Placed record) {
        var isSame = books.order(record.orderId()).between(0, observed.told().orders()).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(order -> order.request().body().equals(observed.asked().body()));
        return switch (observed.status()) {
            case 201 ->
                isSame.equals(Optional.of(true))
                        && observed.body().equals(record.body())
                        && ("/dev/orders/" + record.orderId())
                                .equals(observed.headers().get("Location"));
            case 422 -> isSame.equals(Optional.of(false));
            default -> false;
        };
    }

    private boolean cancelled(Observation observed, String id) {
        return switch (observed.status()) {
            case 200 ->
                anyOrder(
                        observed,
                        id,
                        order -> order.status().equals("CANCELLED")
                                && order.view().equals(Values.parse(observed.body())));
            case 409 ->
                anyOrder(
                        observed,
                        id,
                        order -> List.of("REJECTED", "EXPIRED").contains(order.status())
                                && observed.body().contains("the order is %s ".formatted(order.status())));
            default -> observed.status() == 404 && isNotTheirs(observed, id);
        };
    }

    private boolean seen(Observation observed, String id) {
        return observed.status() == 200
                ? anyOrder(observed, id, order -> order.viewWithContact().equals(Values.parse(observed.body())))
                : observed.status() == 404 && isNotTheirs(observed, id);
    }

    private boolean anyOrder(Observation observed, String id, Predicate<Order> matches) {
        return between(observed, id).stream()
                .flatMap(Optional::stream)
                .anyMatch(order -> order.owner().equals(observed.customer()) && matches.test(order));
    }

    private boolean isNotTheirs(Observation observed, String id) {
        return between(observed, id).stream()
                .anyMatch(order -> order.filter(each -> each.owner().equals(observed.customer()))
                        .isEmpty());
    }

    private List<Optional<Order>> between(Observation observed, String id) {
        return books.order(id)
                .between(observed.asked().asked().orders(), observed.told().orders());
    }

    private boolean edited(Observation observed, String sku) {
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

    /** The edit was written between question and answer: the same edit made by somebody else is not theirs. */
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
}
