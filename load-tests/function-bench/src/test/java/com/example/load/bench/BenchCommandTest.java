package com.example.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {

    /** Each would cost minutes before it fails otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--rounds 0; --rounds must be at least 1, not 0",
                "--invokes -1; --invokes must be at least 1, not -1",
                "--only plain,spring; --only must name variants out of a, place-order, shop-minimal, plain, naive-spring, quarkus, micronaut, koin, serverless-java-container, not spring",
                "--only a; a is measured with --baseline only",
                "--only plain,koin --against quarkus; --against must name one of plain, koin, not quarkus",
            })
    void refusesOptionsThatCannotBeMeasured(String options, String message) {
        var printed = new StringWriter();
        var command = Main.commandLine().setErr(new PrintWriter(printed, true));

        int code = command.execute(options.split(" ", -1));

        assertThat(printed.toString().strip()).isEqualTo(message + ": see load-tests/bench --help");
        assertThat(code).isEqualTo(2);
    }
}
