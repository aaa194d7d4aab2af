package com.example.local.budget;

import static com.example.local.budget.Measure.BEANS_MADE;
import static com.example.local.budget.Measure.CLASSES_AFTER_RESTORE;
import static com.example.local.budget.Measure.CLASSES_AT_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A number fails above its budget, and far below it; the message names function, number, budget and the update switch. */
class BudgetsCompareTest {

    private static final BudgetPage PAGE = new BudgetPage(List.of(
            "# Budgets",
            "| function | classes at start | classes after restore | beans made |",
            "|---|--:|--:|--:|",
            "| `getFunction` | 9090 | 25 | 70 |",
            "| `putFunction` | 8000 | | 71 |",
            "",
            "| zip | zip in kB |",
            "|---|--:|",
            "| `orders-service` | 20000 |"));

    @Test
    void acceptsAnyNumberThatJustifiesItsBudget() {
        for (int measured : List.of(9090, 9000, 8200)) {
            assertThatCode(() -> Budgets.compare(PAGE, "getFunction", CLASSES_AT_START, measured))
                    .doesNotThrowAnyException();
        }
        for (int measured : List.of(25, 20, 15)) {
            assertThatCode(() -> Budgets.compare(PAGE, "getFunction", CLASSES_AFTER_RESTORE, measured))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void rejectsANumberAboveItsBudget() {
        assertThatThrownBy(() -> Budgets.compare(PAGE, "getFunction", CLASSES_AT_START, 9091))
                .hasMessageContainingAll(
                        "getFunction has 9091 classes at start", "budget of 9090", "-Dbudgets.update=true");
    }

    @Test
    void rejectsABudgetThatWouldHideTheNextIncrease() {
        assertThatThrownBy(() -> Budgets.compare(PAGE, "getFunction", CLASSES_AT_START, 8000))
                .hasMessageContainingAll("getFunction has only 8000", "budget of 9090", "-Dbudgets.update=true");
        assertThatThrownBy(() -> Budgets.compare(PAGE, "getFunction", CLASSES_AFTER_RESTORE, 12))
                .hasMessageContaining("only 12");
    }

    @Test
    void allowsNoDifferenceForANumberThatNeverVaries() {
        assertThatThrownBy(() -> Budgets.compare(PAGE, "getFunction", BEANS_MADE, 69))
                .hasMessageContaining("only 69");
        assertThatThrownBy(() -> Budgets.compare(PAGE, "getFunction", BEANS_MADE, 71))
                .hasMessageContaining("71 beans made, more than");
    }

    @Test
    void rejectsAFunctionWithoutABudget() {
        assertThatThrownBy(() -> Budgets.compare(PAGE, "putFunction", CLASSES_AFTER_RESTORE, 1))
                .hasMessageContainingAll("putFunction has no budget for classes after restore", "measured 1");
        assertThatThrownBy(() -> Budgets.compare(PAGE, "orders-service", CLASSES_AFTER_RESTORE, 1))
                .hasMessageContaining("no budget");
    }

    @Test
    void writesACellAndAddsARowInOrder() {
        var page = PAGE.with("putFunction", "classes after restore", "22").with("headFunction", "beans made", "7");

        assertThat(page.lines())
                .containsSubsequence(
                        "| `getFunction` | 9090 | 25 | 70 |",
                        "| `headFunction` |  |  | 7 |",
                        "| `putFunction` | 8000 | 22 | 71 |",
                        "| `orders-service` | 20000 |");
        assertThat(page.rows("beans made")).containsExactly("getFunction", "headFunction", "putFunction");
    }
}
