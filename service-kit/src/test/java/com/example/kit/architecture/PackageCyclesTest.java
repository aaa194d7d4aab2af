package com.example.kit.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.architecture.cycle.Hen;
import com.example.kit.testing.PackageCycles;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PackageCyclesTest {

    @Test
    void rejectsPackagesThatNeedEachOther() {
        var classes = new ClassFileImporter().importPackagesOf(Hen.class);

        assertThatThrownBy(() -> PackageCycles.reject(classes)).hasMessageContaining("Cycle detected");
    }

    @Test
    void acceptsTheKit() {
        PackageCycles.rejectBelow("com.example.kit");
    }
}
