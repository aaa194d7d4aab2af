package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that functions of two artifacts share when they run in one JVM. */
class FunctionClassesTest {

    private static final String LIBRARY = "org.crac.Resource";
    private static final Path CRAC = Path.of(ClassPath.of(org.crac.Core.class));

    @TempDir
    private Path repository;

    private TestArtifact orders;
    private TestArtifact stock;

    @BeforeEach
    void build() throws IOException {
        orders = TestArtifact.in(repository, "orders");
        stock = TestArtifact.in(repository, "stock");
    }

    @Test
    void haveTheirLibrariesInCommonAndNothingOfTheirOwn() throws Exception {
        try (var classes = classes()) {
            var one = classes.of(orders.artifact()).classes();
            var other = classes.of(stock.artifact()).classes();

            assertThat(one.loadClass(LIBRARY)).isSameAs(other.loadClass(LIBRARY));
            assertThat(one.loadClass("stackrun.functions.Probe"))
                    .isNotSameAs(other.loadClass("stackrun.functions.Probe"));
            assertThat(classes.of(orders.artifact()).starts())
                    .isSameAs(classes.of(stock.artifact()).starts());
        }
    }

    @Test
    void areNotThoseOfTheRunner() throws Exception {
        try (var classes = classes()) {
            var one = classes.of(orders.artifact()).classes();

            assertThat(one.loadClass(LIBRARY)).isNotSameAs(org.crac.Resource.class);
            assertThatThrownBy(() -> one.loadClass(FunctionClasses.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void shareNoLibraryThatDiffers() throws Exception {
        Files.writeString(lib(stock).resolve(CRAC.getFileName()), "another version");

        assertThat(shared()).isEmpty();
    }

    @Test
    void shareNoLibraryThatOneLacks() throws Exception {
        Files.copy(CRAC, lib(orders).resolve("kms.jar"));

        assertThat(shared()).containsExactly(CRAC.getFileName().toString());
    }

    @Test
    void shareNothingThatTheRepositoryBuilds() throws Exception {
        Files.writeString(
                Files.createDirectories(repository.resolve("service-kit")).resolve("pom.xml"), "<project/>");
        Files.copy(CRAC, lib(orders).resolve("service-kit-1.0.0.jar"));
        Files.copy(CRAC, lib(stock).resolve("service-kit-1.0.0.jar"));

        assertThat(shared()).containsExactly(CRAC.getFileName().toString());
    }

    @Test
    void shareEventsThatAreAlike() throws Exception {
        Files.copy(CRAC, lib(orders).resolve("aws-lambda-java-events-3.16.1.jar"));
        Files.copy(CRAC, lib(stock).resolve("aws-lambda-java-events-3.16.1.jar"));

        assertThat(shared()).contains("aws-lambda-java-events-3.16.1.jar");
    }

    /** They would meet in the static fields of Lambda's serializers with two classes of one name. */
    @Test
    void shareNothingWhereTheirEventsDiffer() throws Exception {
        Files.copy(CRAC, lib(orders).resolve("aws-lambda-java-events-3.16.1.jar"));

        assertThat(shared()).isEmpty();
        try (var classes = classes()) {
            assertThat(classes.of(orders.artifact()).classes().loadClass(LIBRARY))
                    .isNotSameAs(classes.of(stock.artifact()).classes().loadClass(LIBRARY));
            assertThat(classes.of(orders.artifact()).starts())
                    .isNotSameAs(classes.of(stock.artifact()).starts());
        }
    }

    private FunctionClasses classes() {
        return new FunctionClasses(new Artifacts(repository));
    }

    private List<String> shared() {
        return SharedLibraries.of(new Artifacts(repository)).stream()
                .map(jar -> jar.getFileName().toString())
                .toList();
    }

    private static Path lib(TestArtifact artifact) {
        return artifact.taskRoot().resolve("lib");
    }
}
