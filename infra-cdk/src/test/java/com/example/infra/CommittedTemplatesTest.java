package com.example.infra;

import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"dev", "prod"})
record CommittedTemplatesTest(String stage) {

    @Test
    void holdWhatTheDefinitionMakes() throws IOException {
        new Committed(stage).match(".json", StageTemplates.of(stage).texts());
    }

    @Test
    void listWhatEachFunctionMayDo() throws IOException {
        var permissions = new TreeMap<String, String>();
        permissions.put(
                "permissions.txt", Permissions.of(StageTemplates.of(stage)).toString());
        new Committed(stage).match(".txt", permissions);
    }
}
