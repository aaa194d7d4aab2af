package com.example.kit.testing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Checks a service against all of {@link ServiceRules} and {@link SpringRules}. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ArchitectureContract {

    private final String service;
    private final ServiceRules rules;
    private final SpringRules springRules;

    private final String[] guarded;

    /**
     * @param service the service's root package
     * @param guarded the classes whose fields change, and that either guard them or belong to one request
     */
    protected ArchitectureContract(String service, String... guarded) {
        this.service = service;
        this.guarded = guarded;
        this.rules = new ServiceRules(service);
        this.springRules = new SpringRules(service);
    }

    @Test
    void hasNoPackageCycles() {
        PackageCycles.rejectBelow(service);
    }

    @Test
    void keepsTheDomainPlain() {
        rules.domainIsPlainJava();
    }

    @Test
    void hidesFunctionsAndAdapters() {
        rules.onlyTheDomainIsPublic();
    }

    @Test
    void injectsTimeChanceAndSettings() {
        rules.timeChanceAndSettingsAreInjected();
    }

    @Test
    void readsRequestsThroughTheKit() {
        rules.requestsAreReadByTheKit();
    }

    @Test
    void answersHttpAtTheEdge() {
        rules.answersHttpAtTheEdge();
    }

    @Test
    void sharesNoStateBetweenRequests() {
        rules.requestsShareNoState(guarded);
    }

    @Test
    void leavesNothingInAThread() {
        rules.nothingIsLeftInAThread();
    }

    @Test
    void neverSleeps() {
        rules.nobodySleeps();
    }

    @Test
    void offersFunctionsAsHiddenComponents() {
        springRules.functionsAreHiddenComponents();
    }

    @Test
    void hidesConfigurations() {
        springRules.configurationsAreHiddenAndNotSubclassed();
    }

    @Test
    void requiresEveryProperty() {
        springRules.propertiesAreRequired();
    }

    @Test
    void doesNothingBetweenEvents() {
        springRules.nothingListensOrRunsBetweenEvents();
    }

    @Test
    void injectsThroughConstructors() {
        springRules.constructorsInject();
    }
}
