package com.example.stream;

import com.example.kit.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("com.example.stream", "DayOfSales");
    }
}
