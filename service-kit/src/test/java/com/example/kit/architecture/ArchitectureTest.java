package com.example.kit.architecture;

import com.example.kit.testing.ServiceRules;
import org.junit.jupiter.api.Test;

/** The kit keeps the rules it makes for services, and is the one place that offers what they ask for. */
class ArchitectureTest {

    private static final ServiceRules RULES = new ServiceRules("com.example.kit");

    @Test
    void offersTheOneClock() {
        RULES.timeIsInjected("KitAutoConfiguration");
    }

    @Test
    void offersTheOneSourceOfChance() {
        RULES.chanceIsInjected("KitAutoConfiguration");
    }

    @Test
    void readsTheEnvironmentInTheEntryAlone() {
        RULES.settingsAreInjected("SpringFunctionHandler");
    }

    @Test
    void readsARequestOnce() {
        RULES.requestsAreReadByTheKit("Inputs", "BodyText", "MatchedPath");
    }

    @Test
    void sharesNoStateBetweenRequests() {
        RULES.requestsShareNoState("PoolKeys", "ReadLimit", "Callback", "DatagramEmitter");
    }

    @Test
    void leavesNothingInAThread() {
        RULES.nothingIsLeftInAThread();
    }

    @Test
    void neverSleeps() {
        RULES.nobodySleeps("JitteredPause");
    }
}
