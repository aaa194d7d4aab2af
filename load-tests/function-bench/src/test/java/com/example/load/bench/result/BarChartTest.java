package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BarChartTest {

    @Test
    void drawsBarsToOneScale() throws Exception {
        var chart = new BarChart(
                "CPU < 2 & more",
                List.of(
                        new BarChart.Bar("plain", new Spread(1, 0.5, 2)),
                        new BarChart.Bar("shop", new Spread(2, 1, 4))));

        var svg = parsed(chart.svg());

        var bars = all(svg, "rect").stream().skip(1).toList();
        assertThat(bars).extracting(bar -> bar.getAttribute("width")).containsExactly("120.0", "240.0");
        assertThat(all(svg, "path"))
                .extracting(line -> line.getAttribute("d"))
                .containsExactly("M270.0 48H450.0M270.0 44v8M450.0 44v8", "M330.0 74H690.0M330.0 70v8M690.0 70v8");
        assertThat(all(svg, "text"))
                .extracting(Element::getTextContent)
                .containsExactly("CPU < 2 & more", "plain", "1.00", "shop", "2.00");
    }

    @Test
    void isAlsoAChartIfNothingWasMeasured() throws Exception {
        assertThat(all(parsed(new BarChart("nothing", List.of()).svg()), "path"))
                .isEmpty();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document svg, String name) {
        var elements = svg.getElementsByTagName(name);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> (Element) elements.item(i))
                .toList();
    }
}
