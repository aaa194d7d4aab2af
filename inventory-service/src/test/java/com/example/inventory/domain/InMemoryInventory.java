package com.example.inventory.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps stock and reservations in two maps; what others do in between can be arranged. */
public class InMemoryInventory implements Stock, Reservations {

    private static final int SHARD_COUNT = 4;

    private final Map<Sku, StockItem> items = new TreeMap<>();
    private final Map<OrderId, Reservation> reservations = new TreeMap<>(Comparator.comparing(OrderId::value));
    private final List<StockEvent> events = new ArrayList<>();
    private final Deque<Runnable> beforeNextWrites = new ArrayDeque<>();
    private final Set<Integer> failingShards = new HashSet<>();

    /** Runs the work just before the next write, as another function may. */
    public void beforeNextWrite(Runnable work) {
        beforeNextWrites.add(work);
    }

    /** Every event that was stored, and once more when it was asked to be repeated. */
    public List<StockEvent> events() {
        return events;
    }

    /** From now on, the query of this shard finds one reservation and then fails, as a page of an index may. */
    public void failSecondPageOf(int shard) {
        failingShards.add(shard);
    }

    private void othersAct() {
        if (!beforeNextWrites.isEmpty()) {
            beforeNextWrites.poll().run();
        }
    }

    @Override
    public Optional<StockItem> withSku(Sku sku) {
        return Optional.ofNullable(items.get(sku));
    }

    @Override
    public Map<Sku, StockItem> withSkus(Collection<Sku> skus) {
        return skus.stream()
                .flatMap(sku -> withSku(sku).stream())
                .collect(Collectors.toMap(StockItem::sku, Function.identity()));
    }

    @Override
    public Page page(int limit, Optional<Sku> after) {
        var rest = items.values().stream()
                .filter(item -> after.isEmpty() || item.sku().compareTo(after.get()) > 0)
                .toList();
        var page = rest.stream().limit(limit).toList();
        return new Page(
                page,
                page.size() < limit
                        ? Optional.empty()
                        : Optional.of(page.getLast().sku()));
    }

    @Override
    public EditResult add(Adjustment adjustment) {
        othersAct();
        if (items.putIfAbsent(adjustment.after().sku(), adjustment.after()) != null) {
            return new EditResult.Stale();
        }
        events.add(adjustment.event());
        return new EditResult.Stored();
    }

    @Override
    public EditResult change(StockItem seen, Adjustment adjustment) {
        othersAct();
        var now = items.get(seen.sku());
        var wanted = adjustment.after();
        if (now == null
                || now.edition() != seen.edition()
                || wanted.levels().received() < now.levels().allocated()) {
            return new EditResult.Stale();
        }
        items.put(now.sku(), now.edited(wanted.listing(), wanted.levels().received()));
        events.add(adjustment.event());
        return new EditResult.Stored();
    }

    @Override
    public boolean seed(StockItem item) {
        return items.putIfAbsent(item.sku(), item) == null;
    }

    @Override
    public Reservation find(OrderId order) {
        return reservations.getOrDefault(order, Reservation.none(order));
    }

    @Override
    public boolean advance(Reservation seen, Reservation next, StockEvent.OfReservation event) {
        othersAct();
        if (find(next.orderId()).version() != seen.version()) {
            return false;
        }
        var moved = switch (event) {
            case StockEvent.StockReserved reserved -> moved(reserved.lines(), 1);
            case StockEvent.StockReleased released -> moved(released.lines(), -1);
            case StockEvent.StockRefused _, StockEvent.StockCommitted _ -> Optional.of(List.<StockItem>of());
        };
        moved.ifPresent(changed -> {
            changed.forEach(item -> items.put(item.sku(), item));
            reservations.put(next.orderId(), next);
            events.add(event);
        });
        return moved.isPresent();
    }

    /** The items once the lines are taken (1) or given back (-1); empty where that cannot be. */
    private Optional<List<StockItem>> moved(List<HeldLine> lines, int sign) {
        var changed = new ArrayList<StockItem>();
        for (var line : lines) {
            var item = items.get(line.sku());
            if (item == null || (sign > 0 && item.listing().unitPrice() != line.unitPrice())) {
                return Optional.empty();
            }
            long quantity = (long) sign * line.quantity();
            var levels = item.levels();
            if (levels.available() < quantity || levels.allocated() + quantity < 0) {
                return Optional.empty();
            }
            changed.add(new StockItem(
                    item.sku(),
                    item.listing(),
                    new StockLevels(levels.received(), levels.available() - quantity, levels.allocated() + quantity),
                    item.edition()));
        }
        return Optional.of(changed);
    }

    @Override
    public boolean storeTombstone(Reservation released) {
        othersAct();
        return reservations.putIfAbsent(released.orderId(), released) == null;
    }

    @Override
    public Stream<OrderId> heldBefore(int shard, Instant moment) {
        var held = List.copyOf(reservations.values()).stream()
                .filter(each -> each.status() == Status.HELD && each.since().isBefore(moment))
                .filter(each -> Math.floorMod(each.orderId().value().hashCode(), SHARD_COUNT) == shard)
                .sorted(Comparator.comparing(Reservation::since))
                .map(Reservation::orderId);
        return failingShards.contains(shard)
                ? Stream.concat(held.limit(1), Stream.generate(InMemoryInventory::failedPage))
                : held;
    }

    private static OrderId failedPage() {
        throw new IllegalStateException("the page cannot be read");
    }

    @Override
    public boolean remind(OrderId order) {
        othersAct();
        if (find(order).status() != Status.HELD) {
            return false;
        }
        events.stream()
                .filter(event -> event instanceof StockEvent.StockReserved reserved
                        && reserved.orderId().equals(order))
                .findFirst()
                .ifPresent(events::add);
        return true;
    }

    @Override
    public int shardCount() {
        return SHARD_COUNT;
    }
}
