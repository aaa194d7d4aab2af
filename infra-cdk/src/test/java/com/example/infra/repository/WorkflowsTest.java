package com.example.infra.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Workflows use the code of others by commit, since a tag can be moved, and have no more permissions than they need.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/security/secure-use">Secure use of GitHub Actions</a>
 */
class WorkflowsTest {

    private static final Path WORKFLOWS = Sources.REPOSITORY.resolve(".github/workflows");
    private static final Pattern USE = Pattern.compile("uses: (.+)");
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v[0-9.]+");

    @Test
    void useActionsByCommit() throws IOException {
        for (var workflow : workflows()) {
            var uses = USE.matcher(Sources.text(workflow))
                    .results()
                    .map(use -> use.group(1))
                    .toList();

            assertThat(uses)
                    .as(workflow.toString())
                    .isNotEmpty()
                    .allSatisfy(use -> assertThat(use).matches(PINNED));
        }
    }

    @Test
    void mayOnlyReadUnlessAJobSaysOtherwise() throws IOException {
        for (var workflow : workflows()) {
            var permissions = new YAMLMapper()
                    .readTree(workflow.toFile())
                    .path("permissions")
                    .properties();

            assertThat(permissions).as(workflow.toString()).hasSize(1).allSatisfy(permission -> {
                assertThat(permission.getKey()).isEqualTo("contents");
                assertThat(permission.getValue().asString()).isEqualTo("read");
            });
        }
    }

    @Test
    void endInTime() throws IOException {
        for (var workflow : workflows()) {
            var jobs = new YAMLMapper().readTree(workflow.toFile()).path("jobs");

            assertThat(jobs.valueStream().map(WorkflowsTest::minutes))
                    .as(workflow.toString())
                    .isNotEmpty()
                    .allMatch(minutes -> minutes > 0);
        }
    }

    private static int minutes(JsonNode job) {
        return job.path("timeout-minutes").asInt(0);
    }

    private static List<Path> workflows() throws IOException {
        try (var files = Files.list(WORKFLOWS)) {
            return files.sorted().toList();
        }
    }
}
