package com.example.infra.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of {@code docs/tiers.md}.
 *
 * @param tiers one row for each tier
 * @param checks one row for each check
 */
record Tiers(List<Tier> tiers, List<Check> checks) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*\\|\\s*");

    /**
     * A row of the first table.
     *
     * @param command the command that runs the tier; empty for checks on demand
     * @param workflow the file and job that run it, {@code nightly.yml: nightly}; may be empty
     * @param limit minutes on two cores; 0 for checks on demand
     * @param needs the tools and services that the machine has or may install
     */
    record Tier(String name, String command, String workflow, double limit, String needs) {}

    /**
     * A row of the second table.
     *
     * @param by the module or command that runs the check
     * @param minutes as measured on two cores
     */
    record Check(String tier, String name, String by, double minutes) {}

    static Tiers documented() {
        var tiers = new ArrayList<Tier>();
        var checks = new ArrayList<Check>();
        for (var line : Sources.text(Sources.REPOSITORY.resolve("docs/tiers.md"))
                .lines()
                .toList()) {
            var cells = SEPARATOR.split(line.replace("`", ""), -1);
            if (cells.length == 7 && !isHead(cells)) {
                var limit = cells[4].isEmpty() ? 0 : Double.parseDouble(cells[4]);
                tiers.add(new Tier(cells[1], cells[2], cells[3], limit, cells[5]));
            } else if (cells.length == 6 && !isHead(cells)) {
                checks.add(new Check(cells[1], cells[2], cells[3], Double.parseDouble(cells[4])));
            }
        }
        return new Tiers(tiers, checks);
    }

    private static boolean isHead(String[] cells) {
        return cells[1].equals("tier") || cells[1].startsWith("---");
    }

    List<Check> of(String tier) {
        return checks.stream().filter(check -> check.tier().equals(tier)).toList();
    }

    /** Every command of both tables; modules are no commands. */
    Stream<String> commands() {
        return Stream.concat(
                        tiers.stream().map(Tier::command),
                        checks.stream()
                                .filter(check -> !check.tier().equals("verify"))
                                .map(Check::by))
                .filter(command -> !command.isEmpty());
    }
}
