package com.example.local.budget;

/** A number that is compared with a budget. */
public enum Measure {
    CLASSES_AT_START("classes at start", 0.01, 20),
    CLASSES_AFTER_RESTORE("classes after restore", 0.1, 5),
    BEAN_DEFINITIONS("bean definitions", 0, 0),
    BEANS_MADE("beans made", 0, 0),
    ZIP_KILOBYTES("zip in kB", 0.01, 0);

    /** The part of a budget that may be unused: a greater one would hide the next increase. */
    private static final double MAX_UNUSED = 0.1;

    private final String column;
    private final double margin;
    private final int minMargin;

    Measure(String column, double margin, int minMargin) {
        this.column = column;
        this.margin = margin;
        this.minMargin = minMargin;
    }

    String column() {
        return column;
    }

    /** The budget of a number that was measured: the number and what it varies by from run to run. */
    long budgetOf(long measured) {
        return measured + margin(measured);
    }

    boolean isExceeded(long measured, long budget) {
        return measured > budget;
    }

    /** True if the budget is so much higher than the number that it should be lowered. */
    boolean isTooGenerous(long measured, long budget) {
        return measured + 2 * margin(measured) < budget * (1 - (margin == 0 ? 0 : MAX_UNUSED));
    }

    private long margin(long measured) {
        return Math.max(minMargin, Math.round(measured * margin));
    }
}
