package com.example.orders;

import com.example.kit.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("com.example.orders", "KeyCache", "AesCustomerKey", "DifferenceReview", "AuditReport");
    }
}
