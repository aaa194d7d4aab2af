package com.example.local.iam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code target/iam/report.json}: what was deleted from the roles, and the test that noticed. */
final class IamReport {

    private IamReport() {}

    static void write(Path file, List<Mutant> grants, List<Mutant> conditions) throws IOException {
        var report = JsonMapper.shared().createObjectNode();
        report.put("grants", grants.size());
        report.put("killed", killed(grants));
        report.put("unused", grants.size() - killed(grants));
        report.put("conditions", conditions.size());
        report.put("conditionsKilled", killed(conditions));
        var deletions = report.putArray("deletions");
        for (var mutants : List.of(grants, conditions)) {
            for (var mutant : mutants) {
                deletions
                        .addObject()
                        .put("function", mutant.function())
                        .put("deleted", mutant.change())
                        .put("killedBy", mutant.killedBy());
            }
        }
        Files.createDirectories(file.getParent());
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file, report);
    }

    private static long killed(List<Mutant> mutants) {
        return mutants.stream().filter(mutant -> !mutant.survived()).count();
    }
}
