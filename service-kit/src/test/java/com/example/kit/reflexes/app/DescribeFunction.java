package com.example.kit.reflexes.app;

import com.example.kit.reflexes.library.Library;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Describes the beans and settings that it gets. */
@Component
class DescribeFunction implements Function<Map<String, Object>, Map<String, String>> {

    private final Map<String, String> description;

    DescribeFunction(
            @Value("${reflexes.greeting}") String greeting,
            @Value("${reflexes.day}") String day,
            @Value("${reflexes.place}") String place,
            Clock clock,
            Neighbour neighbour,
            ObjectProvider<Library> library) {
        this.description = Map.of(
                "greeting",
                greeting,
                "day",
                day,
                "place",
                place,
                "time",
                clock.instant().toString(),
                "neighbour",
                neighbour.name(),
                "library",
                library.stream().map(Library::name).findFirst().orElse("none"));
    }

    @Override
    public Map<String, String> apply(Map<String, Object> event) {
        LoggerFactory.getLogger(DescribeFunction.class).debug("describing");
        return description;
    }
}
