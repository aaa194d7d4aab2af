package com.example.stream;

import com.example.kit.testing.PackageCycles;
import com.example.kit.testing.ServiceRules;
import com.example.kit.testing.SpringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final ServiceRules RULES = new ServiceRules("com.example.stream");
    private static final SpringRules SPRING = new SpringRules("com.example.stream");

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

    @Test
    void offersFunctionsAsHiddenComponents() {
        SPRING.functionsAreHiddenComponents();
    }

    @Test
    void hidesConfigurations() {
        SPRING.configurationsAreHiddenAndNotSubclassed();
    }

    @Test
    void requiresEveryProperty() {
        SPRING.propertiesAreRequired();
    }

    @Test
    void doesNothingBetweenEvents() {
        SPRING.nothingListensOrRunsBetweenEvents();
    }

    @Test
    void injectsThroughConstructors() {
        SPRING.constructorsInject();
    }
}
