package com.example.local.packed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The libraries that are deployed, as the build lists them in {@code target/<service>-bom.json}. {@code docs/licences.md} is
 * written from them; {@code -Dlicences.update=true} accepts a change.
 */
class DeployedLibrariesTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));
    private static final List<String> SERVICES = List.of("orders-service", "inventory-service", "stream-processor");

    /** Of several licences of a library, one of these can be chosen. */
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MIT", "MIT-0");

    @Test
    void areTheJarsOfEachService() throws IOException {
        for (var service : SERVICES) {
            try (var jars = Files.list(target(service).resolve(service + "-lambda/lib"))) {
                assertThat(of(service).stream().map(Library::jar))
                        .as(service)
                        .containsAll(jars.map(jar -> jar.getFileName().toString())
                                .filter(jar -> !jar.startsWith(service))
                                .toList());
            }
        }
    }

    @Test
    void haveALicenceThatIsAccepted() {
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(of(service))
                        .filteredOn(library -> !library.isOurs())
                        .isNotEmpty()
                        .allSatisfy(library -> assertThat(library.licences()).containsAnyElementsOf(ACCEPTED)));
    }

    @Test
    void areThoseOfThePage() throws IOException {
        var page = REPOSITORY.resolve("docs/licences.md");
        if (Boolean.getBoolean("licences.update")) {
            Files.writeString(page, page());
        }

        assertThat(page).content().isEqualTo(page());
    }

    private static String page() {
        var libraries = new TreeSet<>(Comparator.comparing(Library::group)
                .thenComparing(Library::name)
                .thenComparing(Library::version));
        SERVICES.forEach(service -> libraries.addAll(of(service)));
        return """
                # Libraries that are deployed

                The libraries in the zips of the services, and their licences. The build writes a bill of materials for scanners beside each zip:
                `target/<service>-bom.json`, in the format CycloneDX. What is used locally only is in [NOTICE](../NOTICE).

                | library | version | licence |
                |---|---|---|
                %s
                """.formatted(libraries.stream()
                .filter(library -> !library.isOurs())
                .map(library -> "| %s:%s | %s | %s |"
                        .formatted(
                                library.group(),
                                library.name(),
                                library.version(),
                                String.join(" or ", library.licences())))
                .collect(joining("\n")));
    }

    private static List<Library> of(String service) {
        return Library.read(target(service).resolve(service + "-bom.json"));
    }

    private static Path target(String service) {
        return REPOSITORY.resolve(service).resolve("target");
    }
}
