package com.example.deadletters.domain;

import java.util.regex.Pattern;

/** Names of functions, from their ARNs. */
public final class FunctionName {

    /**
     * Matches {@code shop-dev-Stream-ProjectSalesFunction9321A21A-x7Y}: stack, construct id, CDK's hash and
     * CloudFormation's suffix.
     */
    private static final Pattern MADE_UP = Pattern.compile("(?:.*-)?([A-Za-z0-9]+Function)[0-9A-F]{8}(?:-.*)?");

    private FunctionName() {}

    /** Returns the name in Lambda. */
    public static String physical(String arn) {
        var parts = arn.split(":", -1);
        return parts.length > 6 ? parts[6] : arn;
    }

    /** Returns the name of the function's class. */
    public static String plain(String arn) {
        var physical = physical(arn);
        var parts = MADE_UP.matcher(physical);
        return parts.matches() ? parts.group(1) : physical;
    }
}
