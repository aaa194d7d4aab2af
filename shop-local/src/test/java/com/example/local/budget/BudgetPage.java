package com.example.local.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Markdown page whose tables have a budget in each cell: the first cell of a row is its name in backticks, and the row above
 * the dashes names the columns.
 */
record BudgetPage(List<String> lines) {

    BudgetPage {
        lines = List.copyOf(lines);
    }

    /** The names of the rows of all tables that have this column. */
    List<String> rows(String column) {
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> isRow(line) && columns(line).contains(column))
                .map(line -> cells(line).getFirst().replace("`", ""))
                .toList();
    }

    /** The text of a cell; empty if there is no such row or column, or nothing in the cell. */
    Optional<String> cell(String row, String column) {
        return line(row, column)
                .map(line -> cells(line).get(columns(line).indexOf(column)))
                .filter(text -> !text.isEmpty());
    }

    /** The page with another text in a cell; a row that is not there is added in the order of the names. */
    BudgetPage with(String row, String column, String text) {
        var changed = new ArrayList<>(lines);
        int line = line(row, column).orElseGet(() -> {
            int added = place(row, column);
            changed.add(
                    added,
                    "| `%s` |%s".formatted(row, " |".repeat(columns(added - 1).size() - 1)));
            return added;
        });
        var page = new BudgetPage(changed);
        var cells = page.cells(line);
        cells.set(page.columns(line).indexOf(column), text);
        changed.set(line, "| %s |".formatted(String.join(" | ", cells)));
        return new BudgetPage(changed);
    }

    private Optional<Integer> line(String row, String column) {
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> isRow(line)
                        && cells(line).getFirst().equals("`" + row + "`")
                        && columns(line).contains(column))
                .findFirst();
    }

    private int place(String row, String column) {
        int line = 0;
        while (!cells(line).contains(column)) {
            line++;
        }
        line += 2;
        while (line < lines.size()
                && isRow(line)
                && cells(line).getFirst().replace("`", "").compareTo(row) < 0) {
            line++;
        }
        return line;
    }

    private boolean isRow(int line) {
        return lines.get(line).startsWith("| `");
    }

    /** The columns of the table that a line belongs to. */
    private List<String> columns(int line) {
        int header = line;
        while (!lines.get(header).startsWith("|--")) {
            header--;
        }
        return cells(header - 1);
    }

    private List<String> cells(int line) {
        return new ArrayList<>(Stream.of(lines.get(line).split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .subList(0, Math.max(0, lines.get(line).split("\\|", -1).length - 2));
    }
}
