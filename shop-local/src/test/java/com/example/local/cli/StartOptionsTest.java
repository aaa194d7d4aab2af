package com.example.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StartOptionsTest {

    @Test
    void enforceRolesUnlessTheyAreSwitchedOff() {
        assertThat(read().on(0).access().enforced()).isTrue();
        assertThat(read("--no-iam").on(0).access().enforced()).isFalse();
    }

    private static StartOptions read(String... arguments) {
        return CommandLine.populateCommand(new StartOptions(), arguments);
    }
}
