package stackrun.parity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/parity.md}. */
final class ParityPage {

    private ParityPage() {}

    static String of(List<Results> backends) {
        return """
                # Parity: the behaviours that the shop relies on, tried on each backend

                Each case is written once against the AWS SDK and run on every backend. `ParityTest` runs the first two columns in
                each build, and generates this page from them and from the committed results of the last run of each other backend.

                    ./mvnw -pl local/memory-dynamodb -am test -Dtest=ParityTest -Dsurefire.failIfNoSpecifiedTests=false -Dparity.update=true

                Another backend that runs already: add `-Dparity.backend=NAME -Dparity.version=VERSION -Dparity.url=http://127.0.0.1:4566`.
                AWS itself: `-Dparity.backend=AWS`, with your own credentials and region; every resource is deleted afterwards, and a
                KMS key after 7 days.

                `memory` is `./run --store memory`, which has tables and their streams only. "not run" means that nobody has run it yet:
                no AWS account was available.

                | service | behaviour | %s |
                |---|---|%s
                %s
                ## Last run

                | backend | version | date |
                |---|---|---|
                %s
                ## Differences

                %s""".formatted(
                backends.stream().map(Results::name).collect(Collectors.joining(" | ")),
                "---|".repeat(backends.size()),
                ParityCases.ALL.stream().map(each -> row(each, backends)).collect(Collectors.joining()),
                backends.stream().map(ParityPage::run).collect(Collectors.joining()),
                differences(backends));
    }

    private static String row(ParityCase each, List<Results> backends) {
        return "| %s | [%s](%s) | %s |%n"
                .formatted(
                        each.service(),
                        each.behaviour(),
                        each.url(),
                        backends.stream()
                                .map(backend -> backend.of(each).word())
                                .collect(Collectors.joining(" | ")));
    }

    private static String run(Results backend) {
        return "| %s | %s | %s |%n"
                .formatted(
                        backend.name(),
                        backend.version().isEmpty() ? "this revision" : backend.version(),
                        backend.date().isEmpty() ? "each build" : backend.date());
    }

    private static String differences(List<Results> backends) {
        var rows = backends.stream()
                .flatMap(backend -> ParityCases.ALL.stream().flatMap(each -> difference(backend, each)))
                .toList();
        return rows.isEmpty() ? "None.\n" : "| backend | behaviour | found |\n|---|---|---|\n" + String.join("", rows);
    }

    private static Stream<String> difference(Results backend, ParityCase each) {
        var why = backend.of(each).why();
        return why.isEmpty()
                ? Stream.of()
                : Stream.of("| %s | %s | %s |%n".formatted(backend.name(), each.behaviour(), why));
    }
}
