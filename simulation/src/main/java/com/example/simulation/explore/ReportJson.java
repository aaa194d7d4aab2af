package com.example.simulation.explore;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Renders a report as JSON. */
record ReportJson(Report report) {

    ObjectNode json() {
        var json = JsonMapper.shared().createObjectNode();
        var tried = json.putArray("flows");
        report.flows()
                .forEach(flow -> tried.addObject()
                        .put("name", flow.name())
                        .put("boundaries", flow.boundaries())
                        .put("singles", flow.singles())
                        .put("pairs", flow.pairs())
                        .put("seeds", flow.seeds())
                        .put("violations", flow.findings().size()));
        var hunted = json.putArray("mutants");
        report.mutants()
                .forEach(mutant -> hunted.addObject()
                        .put("name", mutant.name())
                        .put("caught", mutant.caught())
                        .put("by", mutant.by()));
        json.putObject("determinism").put("seeds", report.seedsTwice()).put("mismatches", report.mismatches());
        return json;
    }
}
