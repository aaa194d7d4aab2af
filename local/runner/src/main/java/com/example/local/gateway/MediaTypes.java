package com.example.local.gateway;

import java.util.List;
import java.util.Locale;

/** Compares media types with an API's binary ones; {@code *}{@code /*} stands for all. */
final class MediaTypes {

    private MediaTypes() {}

    static boolean matches(List<String> binary, String header) {
        for (var each : header.split(",", -1)) {
            var type = each.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            for (var wanted : binary) {
                if (wanted.equals("*/*") || wanted.equalsIgnoreCase(type)) {
                    return true;
                }
            }
        }
        return false;
    }
}
