package com.example.infra.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/aws-beliefs.md} lists each statement about AWS that a test relies on, and who agrees. {@code -Dbeliefs.update=true}
 * writes it.
 */
class AwsBeliefsTest {

    private static final Path DOCUMENT = Sources.REPOSITORY.resolve("docs/aws-beliefs.md");
    private static final Path AGREEING = Sources.REPOSITORY.resolve("docs/aws-beliefs.properties");
    private static final List<String> IMPLEMENTATIONS = List.of(
            "AWS CLI",
            "DynamoDB Local",
            "ElasticMQ",
            "MiniStack",
            "LocalStack",
            "iam-simulate",
            "Runtime Interface Client",
            "AWS's samples",
            "cfn-lint",
            "CDK");
    private static final String ACCOUNT = "*needs an account*";

    @Test
    void areListed() throws IOException {
        var text = document(AwsBelief.all(), agreeing());
        if (Boolean.getBoolean("beliefs.update")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Sources.text(DOCUMENT))
                .as("docs/aws-beliefs.md: write it with -Dbeliefs.update=true")
                .isEqualTo(text);
    }

    /** A row that names no belief would outlive its test. */
    @Test
    void areAgreedOnByKnownImplementations() {
        var names = AwsBelief.all().stream().map(AwsBelief::reliedOnBy).collect(Collectors.toSet());

        assertThat(agreeing()).isNotEmpty().allSatisfy((name, implementation) -> {
            assertThat(names).contains(name);
            assertThat(IMPLEMENTATIONS).anyMatch(implementation::startsWith);
        });
    }

    @Test
    void areReadFromJavadoc() {
        var beliefs = AwsBelief.in(Path.of("modules/QueueTest.java"), """
                /**
                 * A queue keeps {@code 4} days.
                 *
                 * @see <a href="https://%1$ssqs/retention.html#days">Retention</a>
                 */
                @Slow
                class QueueTest {
                    /** %1$ssqs/fifo.html */
                    @Test
                    @ValueSource(strings = "a")
                    void keepsTheOrderOfFifo(String a) {}

                    /** Of us alone. */
                    void other() {}
                }
                """.formatted(AwsBelief.HOST));

        assertThat(beliefs)
                .extracting(AwsBelief::statement, AwsBelief::reliedOnBy, AwsBelief::pages)
                .containsExactly(
                        tuple("A queue keeps 4 days.", "QueueTest", List.of("sqs/retention.html#days")),
                        tuple("keeps the order of fifo", "QueueTest.keepsTheOrderOfFifo", List.of("sqs/fifo.html")));
    }

    private static Map<String, String> agreeing() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(AGREEING)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((name, implementation) -> sorted.put((String) name, (String) implementation));
        return sorted;
    }

    private static String document(List<AwsBelief> beliefs, Map<String, String> agreeing) {
        long open = beliefs.stream()
                .filter(belief -> agrees(belief, agreeing).equals(ACCOUNT))
                .count();
        var text = new StringBuilder("""
                # What the tests believe about AWS

                Each row is a statement of a test's Javadoc with the page of AWS's documentation that it cites. The last column names a second implementation,
                by somebody else, that behaves in the same way, as far as the words in parentheses say; without one, only an account can tell. `AwsBeliefsTest` generates this file from the test sources
                and from [`aws-beliefs.properties`](aws-beliefs.properties): `-Dbeliefs.update=true`.

                %s statements; for %s of them a second implementation agrees, %s need an account.

                | statement | relied on by | page | who agrees |
                |---|---|---|---|
                """.formatted(beliefs.size(), beliefs.size() - open, open));
        for (var belief : beliefs) {
            text.append("| %s | [%s](../%s) | %s | %s |\n"
                    .formatted(
                            belief.statement(),
                            belief.reliedOnBy(),
                            belief.file().toString().replace('\\', '/'),
                            belief.pages().stream()
                                    .map(page -> "[%s](https://%s%s)".formatted(page, AwsBelief.HOST, page))
                                    .collect(Collectors.joining(" ")),
                            agrees(belief, agreeing)));
        }
        return text.toString();
    }

    private static String agrees(AwsBelief belief, Map<String, String> agreeing) {
        return agreeing.getOrDefault(belief.reliedOnBy(), ACCOUNT);
    }
}
