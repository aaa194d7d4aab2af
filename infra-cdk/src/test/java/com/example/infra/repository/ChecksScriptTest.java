package com.example.infra.repository;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script {@code checks} prints what {@code docs/tiers.md} documents. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "checks is a shell script")
class ChecksScriptTest {

    private final Tiers documented = Tiers.documented();

    private record Ended(int status, List<String> lines) {}

    @Test
    void printsEachTierWithItsChecks() throws IOException, InterruptedException {
        var expected = documented.tiers().stream()
                .flatMap(tier -> lines(tier).stream())
                .toList();

        var printed = checks();

        assertThat(printed.status()).isZero();
        assertThat(printed.lines()).isEqualTo(expected);
    }

    @Test
    void printsOneTier() throws IOException, InterruptedException {
        var tier = documented.tiers().getLast();

        assertThat(checks(tier.name()).lines()).isEqualTo(lines(tier));
        assertThat(checks(tier.name().split(" ", -1)).lines()).isEqualTo(lines(tier));
    }

    @Test
    void refusesAnotherTier() throws IOException, InterruptedException {
        var refused = checks("weekly");

        assertThat(refused.lines()).containsExactly("checks: no tier is named weekly");
        assertThat(refused.status()).isEqualTo(1);
    }

    private List<String> lines(Tiers.Tier tier) {
        var lines = new ArrayList<String>();
        var checks = documented.of(tier.name());
        var minutes = checks.stream().mapToDouble(Tiers.Check::minutes).sum();
        lines.add(tier.name()
                + (tier.command().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT, ": %s, %.1f of %.0f minutes", tier.command(), minutes, tier.limit()))
                + " (needs %s)".formatted(tier.needs()));
        checks.forEach(check -> {
            lines.add(String.format(Locale.ROOT, "  %5.1f  %s", check.minutes(), check.name()));
            lines.add("         " + check.by());
        });
        return lines;
    }

    private static Ended checks(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("sh", Sources.REPOSITORY.resolve("checks").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return new Ended(process.exitValue(), output.lines().toList());
    }
}
