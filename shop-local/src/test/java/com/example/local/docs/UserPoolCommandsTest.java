package com.example.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.CognitoServer;

/**
 * The local user pools serve the operations that the documents call with the AWS CLI, and no others.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/">aws cognito-idp</a>
 */
class UserPoolCommandsTest {

    private static final Path DOCUMENTS = Path.of(System.getProperty("shop.repository"), "docs");
    private static final Pattern COMMAND = Pattern.compile("aws cognito-idp ([a-z-]+)");

    @Test
    void areTheOperationsOfTheLocalUserPools() throws IOException {
        try (var files = Files.walk(DOCUMENTS)) {
            var commands = files.filter(file -> file.toString().endsWith(".md"))
                    .flatMap(UserPoolCommandsTest::commands)
                    .map(UserPoolCommandsTest::operation)
                    .collect(Collectors.toSet());

            assertThat(CognitoServer.operations()).isEqualTo(commands);
        }
    }

    private static Stream<String> commands(Path document) {
        try {
            return COMMAND.matcher(Files.readString(document)).results().map((MatchResult command) -> command.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code admin-create-user} calls {@code AdminCreateUser}. */
    private static String operation(String command) {
        return Arrays.stream(command.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
