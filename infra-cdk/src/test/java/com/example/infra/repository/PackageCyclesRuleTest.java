package com.example.infra.repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each module rejects cycles between its packages: a module without the rule would gain cycles unnoticed. */
class PackageCyclesRuleTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final Pattern RULE =
            Pattern.compile("beFreeOfCycles\\(\\)|PackageCycles\\.rejectBelow\\(|extends ArchitectureContract");

    @Test
    void everyModuleWithPackagesChecksThem() {
        var packages = in(MAIN).collect(groupingBy(
                file -> module(file, MAIN), mapping(file -> String.valueOf(file.getParent()), toSet())));
        var modules = packages.entrySet().stream()
                .filter(module -> module.getValue().size() > 1)
                .map(module -> module.getKey())
                .collect(toSet());

        assertThat(modules).isNotEmpty().isSubsetOf(withRule());
    }

    private static Set<Path> withRule() {
        return in(TEST).filter(file -> RULE.matcher(Sources.text(file)).find())
                .map(file -> module(file, TEST))
                .collect(toSet());
    }

    private static Stream<Path> in(Path folder) {
        List<Path> sources = Sources.java();
        return sources.stream().filter(file -> file.toString().contains(folder.toString()));
    }

    /** The folder above {@code src}. */
    private static Path module(Path file, Path folder) {
        var path = file.toString();
        return Path.of(path.substring(0, path.indexOf(folder.toString())));
    }
}
