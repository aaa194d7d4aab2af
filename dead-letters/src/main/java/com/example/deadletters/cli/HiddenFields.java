package com.example.deadletters.cli;

import java.util.Locale;
import java.util.Set;

/** The names of JSON fields that may contain personal data or credentials. */
final class HiddenFields {

    private static final Set<String> NAMES = Set.of(
            "authorization",
            "birthday",
            "city",
            "contact",
            "cookie",
            "country",
            "line1",
            "line2",
            "mobile",
            "ownerid",
            "postcode",
            "street",
            "sub",
            "wrappedkey",
            "zip");

    private static final Set<String> ENDINGS =
            Set.of("address", "apikey", "email", "name", "password", "phone", "phonenumber", "secret", "token");

    /** A field that is shown although it ends with a hidden name: the operation of a table's stream record. */
    private static final String SHOWN = "eventname";

    private HiddenFields() {}

    /** Ignores case and punctuation. */
    static boolean contain(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return !plain.equals(SHOWN)
                && (NAMES.contains(plain) || ENDINGS.stream().anyMatch(plain::endsWith));
    }
}
