package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.inState;
import static com.example.orders.domain.Fixtures.placed;
import static com.example.orders.domain.Fixtures.refused;
import static com.example.orders.domain.Fixtures.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.StateDiagram;
import com.example.orders.domain.Decision.Advance;
import com.example.orders.domain.StockAnswer.Refused;
import com.example.orders.domain.StockAnswer.Reserved;
import com.example.orders.domain.StockAnswer.TooLate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateMachineTest {

    private static final Order PLACED = placed(ORDER, new SealedContact(new byte[] {1}, 1));

    /** All events that can happen to an order. */
    private static final Map<String, Function<Order, Decision>> MESSAGES = Map.of(
            "StockReserved", order -> order.decide(reserved(ORDER), order.expiresAt()),
            "StockRefused", order -> order.decide(refused(ORDER), order.expiresAt()),
            "StockRefused too late", order -> order.decide(new TooLate(ORDER), order.expiresAt()),
            "cancel", order -> order.cancel(order.owner(), order.expiresAt()),
            "timer", order -> order.expire(order.expiresAt()));

    @Test
    void isAsDrawn() {
        StateDiagram.of("Order").verify(moves(), names());
    }

    @Test
    void hearsEveryAnswerThereIs() {
        assertThat(StockAnswer.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Reserved.class, Refused.class, TooLate.class);
    }

    @Test
    void comesToEveryState() {
        assertThat(moves().stream().map(move -> move.replaceFirst(".* --> (\\w+):.*", "$1")))
                .containsAll(names());
    }

    private static Set<String> moves() {
        var moves = new TreeSet<String>();
        moves.add(StateDiagram.transition(
                StateDiagram.EDGE,
                PLACED.status(),
                PLACED.placedEvent().getClass().getSimpleName()));
        for (var status : Status.values()) {
            MESSAGES.forEach((message, happens) -> {
                if (happens.apply(inState(status, PLACED)) instanceof Advance(var next, var event)) {
                    moves.add(StateDiagram.transition(status, next.status(), message));
                }
            });
        }
        return moves;
    }

    private static Set<String> names() {
        return Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toSet());
    }
}
