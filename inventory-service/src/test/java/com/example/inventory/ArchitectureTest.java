package com.example.inventory;

import com.example.kit.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("com.example.inventory", "Tally");
    }
}
