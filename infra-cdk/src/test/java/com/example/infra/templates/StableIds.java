package com.example.infra.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Removes the hashes from the ids of versions and deployments, so that the ids stay the same when only code changes. */
final class StableIds {

    /** CDK puts a hash of the code or of the API into these ids, so that a change creates a new resource. */
    private static final Map<String, Pattern> HASHED_IDS = new LinkedHashMap<>();

    static {
        HASHED_IDS.put("AWS::Lambda::Version", Pattern.compile("(.+CurrentVersion)[0-9A-Fa-f]{32,40}"));
        HASHED_IDS.put("AWS::ApiGateway::Deployment", Pattern.compile("(.+Deployment)[0-9A-Fa-f]{32,40}"));
    }

    private StableIds() {}

    /**
     * Returns the template with stable ids. An id with a hash is replaced wherever it occurs: in a Ref, a GetAtt, a Sub, a
     * DependsOn or an export. It is too long to occur by accident.
     *
     * @throws IllegalArgumentException if two resources would have the same id
     */
    static String in(String template) {
        var resources = JsonMapper.shared().readTree(template).path("Resources");
        var stable = template;
        for (var resource : resources.properties()) {
            var pattern = HASHED_IDS.get(resource.getValue().path("Type").asString(""));
            var hashed = pattern == null ? null : pattern.matcher(resource.getKey());
            if (hashed != null && hashed.matches()) {
                if (resources.has(hashed.group(1)) || stable.contains("\"" + hashed.group(1) + "\"")) {
                    throw new IllegalArgumentException(
                            "%s and another resource would both be %s".formatted(resource.getKey(), hashed.group(1)));
                }
                stable = stable.replace(resource.getKey(), hashed.group(1));
            }
        }
        return stable;
    }
}
