package com.example.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No module enters the inner rooms of the user pools: their types are public only for each other. */
class UserPoolRoomsTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));
    private static final Path OWNER = REPOSITORY.resolve("local/embedded-aws");
    private static final Pattern INNER_ROOM = Pattern.compile("stackrun\\.embedded\\.cognito\\.(api|oauth|pool)\\.");

    @Test
    void areEnteredThroughTheServerAndTheDefinitions() throws IOException {
        try (var files =
                Files.find(REPOSITORY, 20, (file, attributes) -> file.toString().endsWith(".java"))) {
            var sources = files.filter(file -> !file.startsWith(OWNER)).toList();

            assertThat(sources).isNotEmpty().noneMatch(UserPoolRoomsTest::entersAnInnerRoom);
        }
    }

    private static boolean entersAnInnerRoom(Path source) {
        try {
            return INNER_ROOM.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
