package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.domain.Decision.Advance;
import com.example.inventory.domain.Decision.Contradiction;
import com.example.inventory.domain.Decision.NoChange;
import com.example.inventory.domain.Decision.StoreTombstone;
import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.inventory.domain.StockRequest.Reserve;
import com.example.kit.testing.StateDiagram;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateMachineTest {

    /** The events of orders, and what they ask. */
    private static final Map<String, StockRequest> MESSAGES = Map.of(
            "OrderPlaced", reserve(ORDER, line(TEA, 4)),
            "OrderPlaced too late", new Reserve(ORDER, List.of(line(TEA, 4)), Optional.of(NOON)),
            "OrderConfirmed", new Commit(ORDER),
            "OrderCancelled", new Release(ORDER),
            "OrderExpired", new Release(ORDER));

    /** A shelf that has enough, and one that has not. */
    private static final List<Map<Sku, StockItem>> SHELVES = List.of(Map.of(TEA, tea(4)), Map.of(TEA, tea(3)));

    @Test
    void isAsDrawn() {
        StateDiagram.of("Reservation").verify(moves(), names());
    }

    @Test
    void hearsEveryRequestThereIs() {
        assertThat(MESSAGES.values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(StockRequest.class.getPermittedSubclasses());
    }

    private static Set<String> moves() {
        var moves = new TreeSet<String>();
        for (var status : Status.values()) {
            MESSAGES.forEach((message, request) -> SHELVES.forEach(shelf -> next(status, request, shelf)
                    .ifPresent(next -> moves.add(StateDiagram.transition(name(status), next, message)))));
        }
        return moves;
    }

    private static Optional<Status> next(Status status, StockRequest request, Map<Sku, StockItem> shelf) {
        var held = List.of(new HeldLine(TEA, 4, "Green tea", 690));
        var seen = status == Status.NONE
                ? Reservation.none(ORDER)
                : new Reservation(ORDER, status, 1, held, List.of(), NOON);
        return switch (seen.decide(request, shelf, NOON)) {
            case Advance(var next, var event) -> Optional.of(next.status());
            case StoreTombstone(var released) -> Optional.of(released.status());
            case NoChange _, Contradiction _ -> Optional.empty();
        };
    }

    private static Set<String> names() {
        return Arrays.stream(Status.values()).map(StateMachineTest::name).collect(Collectors.toSet());
    }

    /** A reservation that was not heard of is where the diagram begins. */
    private static String name(Status status) {
        return status == Status.NONE ? StateDiagram.EDGE : status.name();
    }
}
