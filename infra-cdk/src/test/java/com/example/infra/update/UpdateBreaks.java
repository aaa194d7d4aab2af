package com.example.infra.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Replays the deployment of new templates over deployed ones, stage by stage, against the rules for updates. */
public final class UpdateBreaks {

    private static final List<UpdateRule> RULES = List.of(
            new StatefulResources(),
            new CustomNames(),
            new ExportsInUse(),
            new WeakReads(),
            new TableIndexes(),
            new TableStreams(),
            new CustomResources(),
            new Protection());

    private UpdateBreaks() {}

    /**
     * Every break of an update.
     *
     * @param deployed the deployed templates by stage and file, such as {@code prod/Data.json}
     * @param next the new templates
     */
    public static List<UpdateBreak> between(Map<String, JsonNode> deployed, Map<String, JsonNode> next) {
        var breaks = new ArrayList<UpdateBreak>();
        var stages = byStage(next);
        byStage(deployed).forEach((stage, templates) -> {
            var update = StageUpdate.of(templates, stages.getOrDefault(stage, new TreeMap<>()));
            RULES.forEach(rule -> rule.breaks(update).forEach(breaks::add));
        });
        return breaks;
    }

    private static SortedMap<String, SortedMap<String, StackTemplate>> byStage(Map<String, JsonNode> templates) {
        var stages = new TreeMap<String, SortedMap<String, StackTemplate>>();
        templates.forEach((file, template) -> stages.computeIfAbsent(
                        file.substring(0, file.indexOf('/') + 1), stage -> new TreeMap<>())
                .put(file, StackTemplate.of(file, template)));
        return stages;
    }

    /** Types of these templates that may hold data and that nobody has judged, and those whose behaviour is unknown. */
    public static List<String> unknownTypes(Map<String, JsonNode> templates) {
        return templates.values().stream()
                .flatMap(template -> template.path("Resources").valueStream())
                .filter(resource -> {
                    var type = resource.path("Type").asString("");
                    return !Behaviour.isKnown(type) || (resource.has("DeletionPolicy") && !Behaviour.isJudged(type));
                })
                .map(resource -> resource.path("Type").asString(""))
                .distinct()
                .toList();
    }

    /** The command line whose specification gave the behaviour of the types, such as {@code aws-cdk 2.1148.1}. */
    public static String source() {
        return Behaviour.source();
    }
}
