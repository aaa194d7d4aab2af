package com.example.local.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The committed budgets, {@code docs/budgets.md}. A number above its budget fails, and so does one so far below it that the
 * budget would hide the next increase; {@code -Dbudgets.update=true} writes the budgets of the numbers that are measured.
 */
public final class Budgets {

    private static final Path FILE = Path.of(System.getProperty("shop.repository"), "docs", "budgets.md");
    private static final String ACCEPT = """
            To accept it: ./mvnw -q -pl shop-local -am package -Dtest='BudgetsTest,StartedOnDemandTest,RestoredFunctionsTest,PackedServiceTest' \
            -Dsurefire.failIfNoSpecifiedTests=false -Drehearsed.functions=Function -Dbudgets.update=true""";

    private Budgets() {}

    /** The functions or zips that have a budget for this. */
    public static List<String> rows(Measure measure) {
        return page().rows(measure.column());
    }

    /**
     * Compares a number with its budget.
     *
     * @param row the name of a function, or of a service for its zip
     */
    public static void check(String row, Measure measure, long measured) {
        if (update()) {
            write(page().with(row, measure.column(), Long.toString(measure.budgetOf(measured))));
        }
        compare(page(), row, measure, measured);
    }

    /** Compares a text, which has to be the same. */
    public static void check(String row, String column, String measured) {
        if (update()) {
            write(page().with(row, column, measured));
        }
        assertThat(page().cell(row, column))
                .as("%s of %s, as in %s. %s", column, row, FILE, ACCEPT)
                .hasValue(measured);
    }

    static void compare(BudgetPage page, String row, Measure measure, long measured) {
        var budget = page.cell(row, measure.column())
                .map(Long::parseLong)
                .orElseGet(() -> fail("%s has no budget for %s in %s: measured %s. %s"
                        .formatted(row, measure.column(), FILE, measured, ACCEPT)));
        if (measure.isExceeded(measured, budget)) {
            fail("%s has %s %s, more than its budget of %s in %s. Remove the reason. %s"
                    .formatted(row, measured, measure.column(), budget, FILE, ACCEPT));
        }
        if (measure.isTooGenerous(measured, budget)) {
            fail("%s has only %s %s. Lower its budget of %s in %s, so that the next increase is seen. %s"
                    .formatted(row, measured, measure.column(), budget, FILE, ACCEPT));
        }
    }

    private static boolean update() {
        return Boolean.getBoolean("budgets.update");
    }

    private static BudgetPage page() {
        try {
            return new BudgetPage(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BudgetPage page) {
        try {
            Files.writeString(FILE, String.join("\n", page.lines()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
