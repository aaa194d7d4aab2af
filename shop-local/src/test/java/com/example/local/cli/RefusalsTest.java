package com.example.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

/** Errors that the user can correct are reported in one line, and the command fails. */
class RefusalsTest {

    private Command command;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        command = Command.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        command.close();
    }

    private void refuses(int status, String line, String... arguments) throws Exception {
        var ended = command.run(arguments);

        assertThat(ended.err()).isEqualTo(line);
        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot 1           | Unknown options: '--prot', '1': see ./run --help
            --port             | Missing required parameter for option '--port' (PORT): see ./run --help
            --port many        | Invalid value for option '--port': 'many' is not an int: see ./run --help
            --port 70000       | --port must be 0 to 65535, not 70000: see ./run --help
            --token-age -1     | --token-age must be 0 or more seconds, not -1: see ./run --help
            demo --orders 0    | --orders must be 1 or more, not 0: see ./run demo --help
            demo --per-second 0 | --per-second must be 0.01 to 1000, not 0.0: see ./run demo --help
            --store disk       | Invalid value for option '--store': 'disk' must be dynamodb-local or memory: see ./run --help
            --concurrency 0    | Invalid value for option '--concurrency': '0' must be a whole number from 1: see ./run --help
            demo --fast        | Unknown option: '--fast': see ./run demo --help
            token              | Missing required parameter: 'USER': see ./run token --help
            """)
    void whatItDoesNotUnderstand(String arguments, String line) throws Exception {
        refuses(2, line, arguments.split(" ", -1));
    }

    @Test
    void servicesAtNoUrl() throws Exception {
        refuses(
                1,
                "--services must be the URL of a server, such as http://localhost:4566, not localhost:4566",
                "demo",
                "--services",
                "localhost:4566");
    }

    @Test
    void servicesThatDoNotAnswer() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        refuses(
                1,
                "no service answers at http://127.0.0.1:%s (Connection refused): start the emulator, or correct --services"
                        .formatted(port),
                "--services",
                "http://localhost:" + port);
    }

    @Test
    void aSampleUserWhoDoesNotExist() throws Exception {
        refuses(1, "there is no sample user dave: choose one of alice, bob, carol, manager, analyst", "token", "dave");
    }

    @Test
    void aTokenWhenNothingRuns() throws Exception {
        refuses(1, "no local run was found: start ./run in another terminal", "token", "alice");
    }

    /** A run that was killed left its file. */
    @Test
    void aTokenWhenTheLastRunIsDead() throws Exception {
        Files.createDirectories(command.endpoints().getParent());
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(command.endpoints(), """
                {"api": "http://127.0.0.1:1", "docs": "d", "issuer": "http://127.0.0.1:1/p", "userPool": "p", "client": "c",
                 "callback": "http://localhost", "services": {}, "pid": %s}""".formatted(dead.pid()));

        refuses(1, "no local run was found: start ./run in another terminal", "token", "alice");
    }

    @Test
    void aPortInUse() throws Exception {
        try (var other = HttpServer.start(request -> HttpResponse.empty(200))) {
            refuses(
                    1,
                    "port %s is in use: stop the process that uses it, or choose another port with --port"
                            .formatted(other.port()),
                    "--port",
                    Integer.toString(other.port()));
        }
    }

    @Test
    void toKeepWhatIsInMemory() throws Exception {
        refuses(
                1,
                "--store memory cannot be combined with --data: it stores nothing in a folder",
                "--store",
                "memory",
                "--data",
                "data");
    }

    /** A file stands where the folder must be: that refuses the administrator too. */
    @Test
    void aFolderItCannotWriteTo() throws Exception {
        var inTheWay = Files.createFile(command.repository().resolve(".run"));

        refuses(
                1,
                "the folder %s is not writable: change its permissions, or run a copy of the repository elsewhere"
                        .formatted(inTheWay),
                "--port",
                "0");
    }

    @Test
    void aDataFolderItCannotWriteTo() throws Exception {
        var file = Files.createFile(command.repository().resolve("data"));

        refuses(
                1,
                "the folder %s is not writable: change its permissions, or run a copy of the repository elsewhere"
                        .formatted(file),
                "--port",
                "0",
                "--data",
                "data");
    }

    @Test
    void templatesThatAreNotThere() throws Exception {
        refuses(
                1,
                "%s: there is no such folder to read templates from"
                        .formatted(command.repository().resolve("nowhere")),
                "--templates",
                "nowhere");
    }

    @Test
    void aTypeThatDoesNotRun() throws Exception {
        var templates = Files.createDirectories(command.repository().resolve("more"));
        Files.writeString(
                templates.resolve("More.json"), "{\"Resources\": {\"Db\": {\"Type\": \"AWS::RDS::DBInstance\"}}}");

        refuses(
                1,
                "More/Resources/Db: AWS::RDS::DBInstance does not run here: add a ResourceType for it, or start with --allow-unsupported to skip it",
                "--templates",
                "more");
    }
}
