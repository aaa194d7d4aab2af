package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All ledgers of one slot, by order. */
public final class Ledgers {

    private final Map<Ledger, Map<OrderId, Set<String>>> states = new EnumMap<>(Ledger.class);

    public Ledgers(Map<Ledger, ? extends Collection<LedgerEntry>> ledgers) {
        ledgers.forEach((ledger, entries) -> {
            var byOrder = new HashMap<OrderId, Set<String>>();
            entries.forEach(entry -> byOrder.computeIfAbsent(entry.order(), any -> new TreeSet<>())
                    .add(entry.state()));
            states.put(ledger, byOrder);
        });
    }

    Set<String> states(Ledger ledger, OrderId order) {
        return states.getOrDefault(ledger, Map.of()).getOrDefault(order, Set.of());
    }

    Stream<OrderId> orders() {
        return states.values().stream()
                .flatMap(ledger -> ledger.keySet().stream())
                .distinct();
    }
}
