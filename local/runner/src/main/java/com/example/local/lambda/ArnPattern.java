package com.example.local.lambda;

import java.util.regex.Pattern;

/** Compares an ARN with a pattern in which {@code *} stands for any text and {@code ?} for any character. */
final class ArnPattern {

    private ArnPattern() {}

    static boolean matches(String pattern, String arn) {
        var regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return arn.matches(regex.toString());
    }
}
