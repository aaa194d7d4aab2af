package com.example.load;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/** The journeys by name, as {@code -Djourney=rush} selects them. */
enum Journeys {
    /** Browse, order, follow the order until it is decided, read it in the list. */
    SETTLE {
        @Override
        Journey of(Steps steps, Ledger ledger, SignIns signIns) {
            return () -> steps.browse()
                    .exec(steps.place(), steps.follow(), steps.read("CONFIRMED", "REJECTED"), steps.list());
        }
    },

    /** All customers want the same SKU at once, and there is enough for half of them. */
    RUSH {
        @Override
        Journey of(Steps steps, Ledger ledger, SignIns signIns) {
            return new Rush(steps, ledger);
        }
    },

    /** Every customer cancels, before or after the order was decided, and cancels again. */
    CANCEL {
        @Override
        Journey of(Steps steps, Ledger ledger, SignIns signIns) {
            return new CancelStorm(steps, ledger);
        }
    },

    /** Analysts read the sales of different periods while customers order. */
    ANALYST {
        @Override
        Journey of(Steps steps, Ledger ledger, SignIns signIns) {
            return new AnalystReads(steps, ledger, signIns);
        }
    },

    /** Tokens expire during the run; a rejected customer signs in again and repeats the request. */
    EXPIRY {
        @Override
        Journey of(Steps steps, Ledger ledger, SignIns signIns) {
            return new TokenExpiry(steps, ledger, signIns);
        }
    };

    abstract Journey of(Steps steps, Ledger ledger, SignIns signIns);

    /** The sales of this month, which is the path of the request. */
    static String salesOfThisMonth() {
        var month = YearMonth.now(Clock.systemUTC());
        return "/sales?from=%s&to=%s".formatted(month, month.plusMonths(1));
    }

    static Journeys named(String name) {
        return List.of(values()).stream()
                .filter(journey -> journey.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no journey %s: -Djourney must be one of settle, rush, cancel, analyst and expiry"
                                .formatted(name)));
    }
}
