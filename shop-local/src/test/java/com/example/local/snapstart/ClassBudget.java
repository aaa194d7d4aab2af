package com.example.local.snapstart;

import java.io.IOException;
import java.util.Properties;

/** The numbers of classes that functions may load after a restore: the committed file {@code class-budget.properties}. */
final class ClassBudget {

    private ClassBudget() {}

    static int of(String function) throws IOException {
        var budgets = new Properties();
        try (var file = ClassBudget.class.getResourceAsStream("class-budget.properties")) {
            budgets.load(file);
        }
        return Integer.parseInt(budgets.getProperty(function, "0").strip());
    }
}
