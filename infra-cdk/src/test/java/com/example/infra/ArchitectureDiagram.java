package com.example.infra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The flowchart of {@code docs/architecture.md} that shows functions.
 *
 * @param labels the label of each node
 * @param modules the module of each node that stands in one
 */
record ArchitectureDiagram(Map<String, String> labels, Map<String, String> modules, List<Edge> edges) {

    /** An arrow with its label, which is empty if it has none. */
    record Edge(String from, String label, String to) {}

    private static final Pattern CHART =
            Pattern.compile("```mermaid\\n(flowchart LR\\n(?:(?!```).)*?subgraph.*?)```", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("subgraph \\w+\\[\"(.+?)\"]");
    private static final Pattern NODE = Pattern.compile("(\\w+)[\\[(]+\"(.+?)\"[\\])]+");
    private static final Pattern ARROW =
            Pattern.compile("([\\w &]+?) (?:<?-->(?:\\|(.+?)\\|)?|-\\. .+? \\.->) ([\\w &]+)");

    static ArchitectureDiagram in(String document) {
        var chart = CHART.matcher(document).results().findFirst().orElseThrow().group(1);
        var labels = new LinkedHashMap<String, String>();
        var modules = new LinkedHashMap<String, String>();
        var edges = new ArrayList<Edge>();
        var module = "";
        for (var line : chart.lines().map(String::strip).toList()) {
            var subgraph = MODULE.matcher(line);
            if (subgraph.matches()) {
                module = subgraph.group(1);
                continue;
            }
            module = line.equals("end") ? "" : module;
            for (var node : NODE.matcher(line).results().toList()) {
                labels.put(node.group(1), node.group(2));
                modules.put(node.group(1), module);
            }
            var arrow = ARROW.matcher(NODE.matcher(line).replaceAll("$1"));
            if (arrow.matches()) {
                var label = arrow.group(2) == null ? "" : arrow.group(2);
                nodes(arrow.group(1))
                        .forEach(from -> nodes(arrow.group(3)).forEach(to -> edges.add(new Edge(from, label, to))));
            }
        }
        return new ArchitectureDiagram(labels, modules, edges);
    }

    /** The lines of a node's label. */
    List<String> lines(String node) {
        return List.of(Objects.requireNonNull(labels.get(node), node).split("<br>", -1));
    }

    /** The module of a node, empty if it stands outside. */
    String module(String node) {
        return Objects.requireNonNull(modules.get(node), node);
    }

    private static Stream<String> nodes(String list) {
        return Stream.of(list.split(" & ", -1));
    }
}
