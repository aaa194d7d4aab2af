package com.example.local.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The {@code responseParameters} of an answer that name a header and give it a fixed value in single quotes. */
final class StaticHeaders {

    private StaticHeaders() {}

    static Map<String, String> read(JsonNode answer, String prefix) {
        var headers = new LinkedHashMap<String, String>();
        answer.path("responseParameters").properties().forEach(parameter -> {
            if (parameter.getKey().startsWith(prefix)) {
                headers.put(
                        parameter.getKey().substring(prefix.length()),
                        unquoted(parameter.getValue().asString()));
            }
        });
        return headers;
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("'") && value.endsWith("'")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
