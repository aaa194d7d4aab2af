package com.example.smoke.stage;

/** The people who take part in the test. In a deployed stage, one user may have several roles. */
public enum Role {
    /** Places the order. */
    CUSTOMER,
    /** Changes the stock of the test's item. */
    MANAGER,
    /** Reads the sales. */
    ANALYST,
    /** Another customer, who must not see the order. */
    STRANGER
}
