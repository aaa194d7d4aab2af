package com.example.load.bench.result;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report in Markdown: one line on the run, then one row for each variant. */
public final class Table {

    private final Report report;

    public Table(Report report) {
        this.report = report;
    }

    /** A column that is filled from the summary. */
    private record Column(String head, Function<Summary, String> cell) {}

    private static List<Column> columns(String reference) {
        return List.of(
                new Column("CPU × " + reference, summary -> range("%.2f", summary.ratio())),
                new Column("CPU s", summary -> median("%.2f", summary.cpuSeconds())),
                new Column("init ms", summary -> median("%.0f", summary.initMs())),
                new Column("first ms", summary -> median("%.0f", summary.firstMs())),
                new Column("cold ms", summary -> range("%.0f", summary.coldMs())),
                new Column("classes", summary -> median("%.0f", summary.classes())),
                new Column("RSS MB", summary -> median("%.0f", summary.rssMb())),
                new Column("restore ms", summary -> range("%.0f", summary.restoreMs())),
                new Column("restore classes", summary -> median("%.0f", summary.restoreClasses())),
                new Column(
                        "warm p50 / p99 ms",
                        summary -> median("%.1f", summary.warmP50Ms()) + " / " + median("%.1f", summary.warmP99Ms())),
                new Column("warm CPU ms", summary -> median("%.1f", summary.warmCpuMs())));
    }

    /** The first row of every table, which names its columns. */
    public static String head(String reference) {
        return "| variant | %s | zip MB / jars |"
                .formatted(String.join(
                        " | ", columns(reference).stream().map(Column::head).toList()));
    }

    public String markdown() {
        var text = new StringBuilder(run()).append("\n\n");
        text.append(head(report.reference())).append('\n');
        text.append("|---|").append("--:|".repeat(columns("").size() + 1)).append('\n');
        for (var subject : report.subjects()) {
            text.append(row(subject)).append('\n');
        }
        if (!report.failures().isEmpty()) {
            text.append("\nFailed:\n");
            report.failures()
                    .forEach(failure -> text.append("- ").append(failure).append('\n'));
        }
        return text.toString();
    }

    private String run() {
        var machine = report.machine();
        return String.format(
                Locale.ROOT,
                "Rounds: %s, on %s, commit %s; %s, %s CPUs (%s)%s; JDK %s, Runtime Interface Client %s, functions of %s MB, %s warm invocations.",
                report.rounds().size(),
                report.date().atZone(ZoneOffset.UTC).toLocalDate(),
                report.commit(),
                machine.system(),
                machine.processors(),
                machine.processor(),
                machine.pinned().isEmpty() ? "" : ", functions pinned to CPU " + machine.pinned(),
                machine.jdk(),
                report.client(),
                report.memoryMb(),
                report.invokes());
    }

    private String row(Subject subject) {
        if (subject.notBuilt() != null) {
            return "| %s | not built: %s%s |"
                    .formatted(
                            subject.name(),
                            subject.notBuilt().replace("|", "\\|"),
                            " |".repeat(columns("").size()));
        }
        var summary = Summary.of(report.rounds(), subject.name(), report.reference());
        var cells = columns(report.reference()).stream()
                .map(column -> column.cell().apply(summary))
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f / %s |",
                subject.name(),
                String.join(" | ", cells),
                subject.zipBytes() / 1e6,
                subject.jars());
    }

    private static String median(String format, @Nullable Spread spread) {
        return spread == null ? "–" : String.format(Locale.ROOT, format, spread.median());
    }

    private static String range(String format, @Nullable Spread spread) {
        return spread == null
                ? "–"
                : String.format(
                        Locale.ROOT,
                        format + " (" + format + "–" + format + ")",
                        spread.median(),
                        spread.min(),
                        spread.max());
    }
}
