package com.example.load.bench;

import com.example.load.bench.result.BarChart;
import com.example.load.bench.result.MarkedSection;
import com.example.load.bench.result.Report;
import com.example.load.bench.result.Spread;
import com.example.load.bench.result.Summary;
import com.example.load.bench.result.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a report: JSON, charts, and the table on standard output or in the README. */
record Output(Workspace workspace) {

    void write(Report report, Path json, boolean readme) throws IOException {
        report.write(json);
        chart("cpu.svg", "CPU seconds of a cold start × " + report.reference(), report, Summary::ratio);
        chart("cold.svg", "Cold start: ms to the first answer", report, Summary::coldMs);
        chart("restore.svg", "SnapStart: ms from restore to the first answer", report, Summary::restoreMs);
        var table = new Table(report).markdown();
        System.out.print(table);
        if (readme) {
            var file = workspace.readme();
            Files.writeString(file, MarkedSection.replace(Files.readString(file), "\n" + table + "\n"));
        }
        System.err.printf("%nValues: %s, charts: %s%n", json, workspace.target());
    }

    private void chart(String name, String title, Report report, Function<Summary, @Nullable Spread> value)
            throws IOException {
        var bars = report.summaries().stream()
                .flatMap(summary -> Stream.ofNullable(value.apply(summary))
                        .map(spread -> new BarChart.Bar(summary.variant(), spread)))
                .toList();
        Files.createDirectories(workspace.target());
        Files.writeString(workspace.target().resolve(name), new BarChart(title, bars).svg());
    }
}
