package com.example.infra.repository;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code judges/run} with judges that stand in, and the comparison of findings with those accepted. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the judges are shell scripts")
class JudgesScriptTest {

    private static final String ACCEPTED = """
            Rows: 3.

            | rule | where | findings | why |
            |---|---|--:|---|
            | `STAR[\\*]` | `Orders/*Role` | each | a star that is meant |
            | `LOGS` | `Data/Archive` | 2 | nobody reads them |
            | `PLAIN` | `*` | 1 | a reason |
            """;

    private static final List<String> FINDINGS = List.of(
            "STAR[*]\tdev/Orders/PlaceRole0123ABCD",
            "LOGS\tdev/Data/Archive0123ABCD",
            "LOGS\tprod/Data/Archive0123ABCD",
            "PLAIN\tdev/Api/Rest0123ABCD");

    @TempDir
    private Path repository;

    private record Ended(int status, String output) {}

    @Test
    void countsAJudgeThatCannotRunAsNotRun() throws IOException, InterruptedException {
        judges("agrees", "absent");
        judge("agrees", "echo '3 templates are valid'");
        judge("absent", ". judges/lib.sh; not_run 'Python was not found'");

        var ended = start("sh", "judges/run");

        assertThat(ended.output())
                .containsPattern("\n  agrees  +\\d+\\.\\d min  ran: 3 templates are valid\n")
                .containsPattern("\n  absent  +\\d+\\.\\d min  not run: Python was not found\n$");
        assertThat(ended.status()).isZero();
    }

    @Test
    void failsIfOneObjectsAndStillAsksTheOthers() throws IOException, InterruptedException {
        judges("objects", "agrees");
        judge("objects", "echo 'a wrong template'; exit 1");
        judge("agrees", "echo fine");

        var ended = start("sh", "judges/run");

        assertThat(ended.output())
                .contains("a wrong template")
                .containsPattern("\n  objects  +\\d+\\.\\d min  FAILED: target/judges/logs/objects.log\n")
                .contains("ran: fine");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void refusesAnUnknownJudge() throws IOException, InterruptedException {
        judges("agrees");

        assertThat(start("sh", "judges/run", "agree").status()).isEqualTo(2);
    }

    @Test
    void acceptsWhatTheTableNames() throws IOException, InterruptedException {
        var compared = compare(ACCEPTED, FINDINGS);

        assertThat(compared.output()).isEqualTo("4 findings, each of them accepted with a reason in 3 rows\n");
        assertThat(compared.status()).isZero();
    }

    @Test
    void reportsNewFindings() throws IOException, InterruptedException {
        var findings = new ArrayList<>(FINDINGS);
        findings.add("STAR[x*]\tdev/Orders/PlaceRole0123ABCD");
        findings.add("STAR[*]\tdev/Stream/PlaceRole0123ABCD");

        var compared = compare(ACCEPTED, findings);

        assertThat(compared.output())
                .isEqualTo(
                        "new: STAR[x*] on dev/Orders/PlaceRole0123ABCD\nnew: STAR[*] on dev/Stream/PlaceRole0123ABCD\n");
        assertThat(compared.status()).isEqualTo(1);
    }

    @Test
    void reportsRowsThatAcceptTooMuch() throws IOException, InterruptedException {
        var compared = compare(ACCEPTED, FINDINGS.subList(2, 4));

        assertThat(compared.output()).isEqualTo("""
                        STAR[\\*] on Orders/*Role: 0 found, each accepted; correct the table
                        LOGS on Data/Archive: 1 found, 2 accepted; correct the table
                        """);
        assertThat(compared.status()).isEqualTo(1);
    }

    @Test
    void reportsRowsThatAreNotCountedOrHaveNoReason() throws IOException, InterruptedException {
        var compared = compare(ACCEPTED.replace("Rows: 3.", "Rows: 2.").replace("a reason", ""), FINDINGS);

        assertThat(compared.output()).isEqualTo("no reason: PLAIN on *\nthe table has 3 rows and says 2\n");
        assertThat(compared.status()).isEqualTo(1);
    }

    private Ended compare(String accepted, List<String> findings) throws IOException, InterruptedException {
        Files.writeString(repository.resolve("accepted.md"), accepted);
        Files.write(repository.resolve("findings.txt"), findings);
        var script = Sources.REPOSITORY.resolve("judges/findings.awk").toString();
        return start("awk", "-f", script, "accepted.md", "findings.txt");
    }

    private void judges(String... names) throws IOException {
        var folder = Files.createDirectory(repository.resolve("judges"));
        Files.copy(Sources.REPOSITORY.resolve("judges/lib.sh"), folder.resolve("lib.sh"));
        var script = Sources.text(Sources.REPOSITORY.resolve("judges/run"));
        Files.writeString(
                folder.resolve("run"),
                script.replaceFirst("(?m)^JUDGES=.*$", "JUDGES=\"%s\"".formatted(String.join(" ", names))));
    }

    private void judge(String name, String script) throws IOException {
        var folder = Files.createDirectory(repository.resolve("judges").resolve(name));
        var file = Files.writeString(folder.resolve("run"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Ended start(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
