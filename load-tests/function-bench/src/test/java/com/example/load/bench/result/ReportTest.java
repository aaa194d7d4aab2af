package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @Test
    void isJsonWithEveryValueAndTheSummaries() {
        var subject = new Subject("shop", "the shop", 34_000_000, 88, null);
        var notBuilt = new Subject("quarkus", "Quarkus", 0, 0, "no artifact");

        var json = JsonMapper.shared()
                .readTree(Measured.report(List.of(subject, notBuilt), List.of(Measured.round(1, 1, 2)), List.of())
                        .json());

        assertThat(json.at("/date").asString()).isEqualTo("2026-01-31T23:30:00Z");
        assertThat(json.at("/rounds/0/coldStarts/shop/cpuSeconds").asDouble()).isEqualTo(2);
        assertThat(json.at("/rounds/0/coldStarts/shop/warm/p99Ms").asDouble()).isEqualTo(7.06);
        assertThat(json.at("/summaries").size()).isEqualTo(1);
        assertThat(json.at("/summaries/0/ratio/median").asDouble()).isEqualTo(2);
        assertThat(json.at("/subjects/1/notBuilt").asString()).isEqualTo("no artifact");
    }
}
