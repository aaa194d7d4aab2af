package com.example.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The shop that {@code ./run} has opened on this machine. */
record LocalShop(Path repository) {

    private static final Pattern API = Pattern.compile("\"api\"\\s*:\\s*\"([^\"]+)\"");

    static LocalShop here() {
        return new LocalShop(Path.of(System.getProperty("shop.repository", "..")));
    }

    /** The API's URL, as the run has written it down. */
    String api() {
        var file = repository.resolve(".run").resolve("endpoints.json");
        try {
            var match = API.matcher(Files.readString(file));
            if (match.find()) {
                return match.group(1);
            }
        } catch (IOException e) {
            // Told below.
        }
        throw new IllegalStateException("no shop is open: start ./run in another terminal first");
    }

    /** An access token of a sample user. */
    String token(String user) {
        try {
            var process = new ProcessBuilder(repository.resolve("run").toString(), "token", user)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (token.isEmpty()) {
                throw new IllegalStateException("there is no token for " + user);
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
