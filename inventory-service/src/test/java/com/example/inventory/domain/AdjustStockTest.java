package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.MANAGER;
import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.OTHER_ORDER;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.domain.AdjustStock.Edit;
import com.example.inventory.domain.AdjustStock.Outcome;
import com.example.inventory.domain.StockEvent.StockAdjusted;
import com.example.inventory.domain.StockRequest.Release;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdjustStockTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final AdjustStock adjustStock = new AdjustStock(inventory, CLOCK);
    private final ReserveStock reserveStock = new ReserveStock(inventory, inventory, CLOCK);

    @Test
    void addsAnItem() {
        assertThat(adjustStock.add(edit("Green tea", 690, "EUR", 10))).isEqualTo(new Outcome.Added(tea(10)));
        assertThat(inventory.withSku(TEA)).contains(tea(10));
        assertThat(inventory.events()).containsExactly(new StockAdjusted(Optional.empty(), tea(10)));
    }

    @Test
    void addsNoItemTwice() {
        inventory.seed(tea(10));

        assertThat(adjustStock.add(edit("Green tea", 690, "EUR", 10))).isEqualTo(new Outcome.Exists());
    }

    @Test
    void changesTheItem() {
        inventory.seed(tea(10));
        var changed = new StockItem(TEA, new Listing("Sencha", 750, "EUR"), StockLevels.untouched(12), 2);

        assertThat(adjustStock.change(edit("Sencha", 750, "EUR", 12), 1)).isEqualTo(new Outcome.Changed(changed));
        assertThat(inventory.withSku(TEA)).contains(changed);
        assertThat(inventory.events()).containsExactly(new StockAdjusted(Optional.of(tea(10)), changed));
    }

    @Test
    void changesNoItemThatIsNotThere() {
        assertThat(adjustStock.change(edit("Sencha", 750, "EUR", 12), 1)).isEqualTo(new Outcome.OtherEdition());
    }

    @Test
    void changesNoOtherEdition() {
        inventory.seed(tea(10));

        assertThat(adjustStock.change(edit("Sencha", 750, "EUR", 12), 2)).isEqualTo(new Outcome.OtherEdition());
    }

    @Test
    void noticesAManagerWhoWasQuicker() {
        inventory.seed(tea(10));
        inventory.beforeNextWrite(() -> adjustStock.change(edit("Gyokuro", 990, "EUR", 10), 1));

        assertThat(adjustStock.change(edit("Sencha", 750, "EUR", 12), 1)).isEqualTo(new Outcome.OtherEdition());
        assertThat(inventory.withSku(TEA).orElseThrow().listing().name()).isEqualTo("Gyokuro");
    }

    @Test
    void givesUpWhereOrdersKeepGettingInTheWay() {
        var restless = new Restless();
        restless.seed(tea(10));

        assertThat(new AdjustStock(restless, CLOCK).change(edit("Sencha", 750, "EUR", 8), 1))
                .isEqualTo(new Outcome.Contended());

        assertThat(restless.orders).hasSize(3);
        assertThat(restless.withSku(TEA)).contains(tea(10));
    }

    /** Before each edit an order takes more than the edit would leave, and gives it back after it. */
    private static final class Restless extends InMemoryInventory {

        private final List<OrderId> orders = new ArrayList<>();
        private final ReserveStock reserveStock = new ReserveStock(this, this, CLOCK);

        @Override
        public EditResult change(StockItem seen, Adjustment adjustment) {
            var order = new OrderId("0000000000000000000000000" + orders.size());
            orders.add(order);
            reserveStock.handle(reserve(order, line(TEA, 9)), Optional.empty());
            var outcome = super.change(seen, adjustment);
            reserveStock.handle(new Release(order), Optional.empty());
            return outcome;
        }
    }

    @Test
    void leavesOrdersWhatTheyHave() {
        inventory.seed(tea(10));
        reserveStock.handle(reserve(ORDER, line(TEA, 4)), Optional.empty());

        assertThat(adjustStock.change(edit("Green tea", 690, "EUR", 3), 1)).isEqualTo(new Outcome.Allocated(4));
        assertThat(adjustStock.change(edit("Green tea", 690, "EUR", 4), 1)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void leavesOrdersWhatTheyTookInBetween() {
        inventory.seed(tea(10));
        inventory.beforeNextWrite(() -> reserveStock.handle(reserve(ORDER, line(TEA, 4)), Optional.empty()));

        assertThat(adjustStock.change(edit("Green tea", 690, "EUR", 3), 1)).isEqualTo(new Outcome.Allocated(4));
    }

    @Test
    void changesAnItemThatOrdersTakeFromInBetween() {
        inventory.seed(tea(10));
        inventory.beforeNextWrite(() -> reserveStock.handle(reserve(OTHER_ORDER, line(TEA, 4)), Optional.empty()));

        assertThat(adjustStock.change(edit("Green tea", 690, "EUR", 8), 1)).isInstanceOf(Outcome.Changed.class);
        assertThat(inventory.withSku(TEA).orElseThrow().levels()).isEqualTo(new StockLevels(8, 4, 4));
    }

    @Test
    void keepsTheCurrency() {
        inventory.seed(tea(10));

        assertThat(adjustStock.change(edit("Green tea", 690, "USD", 10), 1))
                .isEqualTo(new Outcome.OtherCurrency("EUR"));
    }

    private static Edit edit(String name, long unitPrice, String currency, long received) {
        return new Edit(TEA, new Listing(name, unitPrice, currency), received, MANAGER);
    }
}
