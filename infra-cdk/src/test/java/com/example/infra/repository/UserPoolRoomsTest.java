package com.example.infra.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No module uses the inner packages of the local user pools: their types are public only for each other. */
class UserPoolRoomsTest {

    private static final Path OWNER = Sources.REPOSITORY.resolve("local/embedded-aws");
    private static final Pattern INNER_PACKAGE = Pattern.compile("stackrun\\.embedded\\.cognito\\.(api|oauth|pool)\\.");

    @Test
    void areEnteredThroughTheServerAndTheDefinitions() {
        var sources =
                Sources.java().stream().filter(file -> !file.startsWith(OWNER)).toList();

        assertThat(sources)
                .isNotEmpty()
                .noneMatch(file -> INNER_PACKAGE.matcher(Sources.text(file)).find());
    }
}
