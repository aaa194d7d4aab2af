package com.example.infra.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tour shows the code as it is; {@code -Dtour.update=true} corrects the line numbers of its links. */
class TourTest {

    private static final String UPDATE = "tour.update";
    private static final String REFRESH =
            "./mvnw -q -pl infra-cdk -am test -Dtest=TourTest -Dsurefire.failIfNoSpecifiedTests=false -Dtour.update=true";
    private static final Path REPOSITORY =
            Path.of(System.getProperty("shop.repository")).normalize();

    private final Tour tour = read();
    private final List<Stop> stops = tour.stops();

    @Test
    void hasEightStops() {
        var numbers = IntStream.rangeClosed(1, 8).mapToObj(Integer::toString).toList();

        assertThat(stops).extracting(stop -> stop.title().split("\\.", 2)[0]).isEqualTo(numbers);
        assertThat(stops).allSatisfy(stop -> assertThat(stop.quotes()).isNotEmpty());
    }

    @Test
    void linksToTheLinesThatItQuotes() {
        var quotes = stops.stream().flatMap(stop -> stop.quotes().stream()).toList();

        assertThat(quotes).hasSize(Math.toIntExact(tour.links()));
        assertThat(quotes.stream().filter(quote -> !quote.isAtItsLines()).map(Quote::complaint))
                .as(
                        "links of docs/tour.md to other lines than those it quotes; to correct line numbers, run: %s",
                        REFRESH)
                .isEmpty();
    }

    @Test
    void suggestsChangesThatCanBeMade() {
        assertThat(stops.stream()
                        .map(Stop::edit)
                        .filter(edit -> !edit.canBeMade())
                        .map(Edit::complaint))
                .as("changes of docs/tour.md whose old text does not occur exactly once")
                .isEmpty();
    }

    @Test
    void namesTestsThatExist() {
        assertThat(stops.stream()
                        .filter(stop -> !stop.test()
                                .methods(REPOSITORY)
                                .contains(stop.test().method()))
                        .map(stop -> "%s: no test %s, but %s"
                                .formatted(stop, stop.test(), stop.test().methods(REPOSITORY))))
                .as("tests that docs/tour.md names and that do not exist")
                .isEmpty();
    }

    private static Tour read() {
        var tour = Tour.in(REPOSITORY);
        if (!Boolean.getBoolean(UPDATE)) {
            return tour;
        }
        var updated = tour.updated();
        updated.write();
        return updated;
    }
}
