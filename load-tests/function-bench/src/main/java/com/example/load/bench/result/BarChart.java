package com.example.load.bench.result;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG: a bar for the median, a line over it from the least to the greatest value.
 *
 * @param title says what is shown and in which unit
 */
public record BarChart(String title, List<Bar> bars) {

    private static final int LABEL = 210;
    private static final int WIDTH = 480;
    private static final int ROW = 26;
    private static final int HEAD = 40;

    /** One bar. */
    public record Bar(String label, Spread value) {}

    public String svg() {
        int height = HEAD + ROW * bars.size() + 10;
        double most = bars.stream().mapToDouble(bar -> bar.value().max()).max().orElse(1);
        var svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="10" y="24" font-weight="bold">%s</text>
                """, LABEL + WIDTH + 130, height, escaped(title)));
        for (int i = 0; i < bars.size(); i++) {
            svg.append(row(bars.get(i), HEAD + i * ROW, WIDTH / most));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String row(Bar bar, int y, double scale) {
        var value = bar.value();
        return String.format(
                Locale.ROOT,
                """
                <text x="%1$s" y="%2$s" text-anchor="end">%3$s</text>
                <rect x="%4$s" y="%5$s" width="%6$.1f" height="16" fill="#7aa6c2"/>
                <path d="M%7$.1f %8$sH%9$.1fM%7$.1f %10$sv8M%9$.1f %10$sv8" stroke="#333333" fill="none"/>
                <text x="%11$.1f" y="%2$s">%12$.2f</text>
                """,
                LABEL - 8,
                y + 13,
                escaped(bar.label()),
                LABEL,
                y,
                value.median() * scale,
                LABEL + value.min() * scale,
                y + 8,
                LABEL + value.max() * scale,
                y + 4,
                LABEL + value.max() * scale + 8,
                value.median());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
