package stackrun.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import stackrun.embedded.EmbeddedAws;
import stackrun.memory.MemoryDynamoDbServer;

/**
 * The embedded servers and the tables in memory behave as AWS documents, case by case, and {@code docs/parity.md} says how
 * other backends do. {@code -Dparity.backend=NAME} with {@code parity.url} and {@code parity.version} runs the cases
 * against another backend and stores its results,
 * in the folder {@code parity.results} if that is set. A difference found there is a result, and fails no test.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ParityTest {

    private static final Path ROOT = Path.of(System.getProperty("shop.repository"));
    private static final Path PAGE = ROOT.resolve("docs/parity.md");
    private static final Path STORED = ROOT.resolve("local/memory-dynamodb/src/test/resources/parity");
    private static final Results AWS = new Results("AWS", "–", "–", Map.of());

    private Results embedded = AWS;
    private Results memory = AWS;

    @BeforeAll
    void run() throws IOException {
        embedded = new Results(
                "embedded", "", "", ParityCases.run(new Backend(EmbeddedAws.shared()::endpoint), each -> true));
        try (var server = MemoryDynamoDbServer.start()) {
            var outcomes = new LinkedHashMap<>(ParityCases.run(
                    new Backend(service -> server.endpoint()),
                    each -> each.service().startsWith("DynamoDB")));
            ParityCases.ALL.forEach(each -> outcomes.putIfAbsent(each.behaviour(), new Outcome.NotAvailable("")));
            memory = new Results("memory", "", "", outcomes);
        }
        runOther();
    }

    private static void runOther() throws IOException {
        var name = System.getProperty("parity.backend");
        if (name == null) {
            return;
        }
        var url = System.getProperty("parity.url");
        var folder = System.getProperty("parity.results");
        var backend = new Backend(service -> url == null ? null : URI.create(url));
        var outcomes = ParityCases.run(backend, each -> true);
        new Results(
                        name,
                        System.getProperty("parity.version", "–"),
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        outcomes)
                .write(folder == null ? STORED : Path.of(folder));
    }

    @Test
    void embeddedServersBehaveAsAwsDocuments() {
        assertThat(embedded.outcomes().values()).hasSize(ParityCases.ALL.size()).containsOnly(new Outcome.Passed());
    }

    @Test
    void tablesInMemoryBehaveAsAwsDocuments() {
        assertThat(memory.outcomes().values())
                .hasSize(ParityCases.ALL.size())
                .containsOnly(new Outcome.Passed(), new Outcome.NotAvailable(""));
    }

    /** A case that was renamed would lose its results without a word. */
    @Test
    void storedResultsAreThoseOfTheseCases() throws IOException {
        var behaviours = ParityCases.ALL.stream().map(ParityCase::behaviour).toList();
        assertThat(behaviours).doesNotHaveDuplicates();
        for (var stored : Results.committed(STORED)) {
            assertThat(behaviours)
                    .as(stored.name())
                    .containsAll(stored.outcomes().keySet());
        }
    }

    @Test
    void thePageIsWrittenFromTheResults() throws IOException {
        var stored = Results.committed(STORED);
        var backends = new ArrayList<>(List.of(embedded, memory));
        backends.addAll(stored);
        if (stored.stream().noneMatch(each -> each.name().equals(AWS.name()))) {
            backends.add(AWS);
        }
        var page = ParityPage.of(backends);
        if (Boolean.getBoolean("parity.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("-Dparity.update=true writes it").isEqualTo(page);
    }
}
