package com.example.stream;

import com.example.kit.testing.PackageCycles;
import com.example.kit.testing.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final ServiceRules RULES = new ServiceRules("com.example.stream");

    @Test
    void keepsTheDomainPlain() {
        RULES.domainIsPlainJava();
    }

    @Test
    void hidesWaysInAndOut() {
        RULES.onlyTheDomainIsPublic();
    }

    @Test
    void injectsTimeChanceAndSettings() {
        RULES.timeChanceAndSettingsAreInjected();
    }

    @Test
    void readsRequestsThroughTheKit() {
        RULES.requestsAreReadByTheKit();
    }

    @Test
    void answersHttpAtTheEdge() {
        RULES.answersHttpAtTheEdge();
    }

    @Test
    void neverSleeps() {
        RULES.nobodySleeps();
    }

    @Test
    void hasNoPackageCycles() {
        PackageCycles.rejectBelow("com.example.stream");
    }
}
