package com.example.local.gateway;

import com.example.local.template.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code responseParameters} of an answer that name a header and give it a fixed value in single quotes. */
final class StaticHeaders {

    private StaticHeaders() {}

    static Map<String, String> read(Value responseParameters, String prefix) {
        var headers = new LinkedHashMap<String, String>();
        responseParameters.textMap().forEach((parameter, value) -> {
            if (parameter.startsWith(prefix)) {
                headers.put(parameter.substring(prefix.length()), unquoted(value));
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
