package com.example.infra;

import com.example.infra.templates.StageDifferences;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The text of each file under {@code templates/}, as the definition makes it. */
final class GeneratedFiles {

    static final String PERMISSIONS = "permissions.txt";

    private GeneratedFiles() {}

    /** The first stage's templates whole, those of the others as differences, and the permissions that all share. */
    static SortedMap<String, String> of(Function<String, StageTemplates> stages) {
        var base = StageSettings.STAGES.getFirst();
        var whole = stages.apply(base);
        var files = new TreeMap<String, String>();
        whole.texts().forEach((name, text) -> files.put(base + "/" + name, text));
        StageSettings.STAGES.stream()
                .skip(1)
                .forEach(stage -> files.put(
                        stage + ".json",
                        new StageDifferences(base, stage)
                                .write(whole.texts(), stages.apply(stage).texts())));
        files.put(PERMISSIONS, Permissions.of(whole).toString());
        return files;
    }
}
