package stackrun.iam.judge;

import java.util.List;

/**
 * A condition key, the operators for its type, and values that policies and requests draw from.
 *
 * @param name the key
 * @param several whether a request may have several values
 * @param operators operators for its type, without qualifiers
 * @param written values of policies
 * @param sent values of requests
 */
record ConditionKey(String name, boolean several, List<String> operators, List<String> written, List<String> sent) {

    private static final List<String> STRING = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringLike",
            "StringNotLike",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase");
    private static final List<String> NUMERIC = List.of(
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals");
    private static final List<String> DATE = List.of(
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals");
    private static final List<String> ARN = List.of("ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike");

    private static final List<String> TEXTS = List.of(
            "ORDER#1",
            "ORDER#*",
            "order#1",
            "O?DER#1",
            "ORDER#${*}",
            "${aws:username}",
            "${aws:PrincipalTag/team}#*",
            "${aws:username, 'nobody'}",
            "${AWS:UserName}",
            "${$}1",
            "*",
            "",
            "a.b");
    private static final List<String> SENT_TEXTS = List.of(
            "ORDER#1", "ORDER#2", "order#1", "ORDER#*", "ann", "ANN", "nobody", "blue#1", "$1", "a.b", "axb", "");
    private static final List<String> DATES = List.of(
            "2026-01-01T00:00:00Z", "2026-06-30T12:30:00+02:00", "2026-06-30", "2026-06-30T10:30:00.5Z", "1782815400");
    private static final List<String> SENT_DATES =
            List.of("2026-01-01T00:00:00Z", "2026-06-30T10:30:00Z", "2026-06-30T00:00:00Z", "2027-01-01T00:00:00Z");
    private static final List<String> NUMBERS = List.of("10", "10.0", "0", "-1", "9.99", "1000");
    private static final List<String> RANGES = List.of(
            "203.0.113.0/24",
            "203.0.113.7",
            "203.0.113.7/31",
            "0.0.0.0/0",
            "2001:DB8:1234:5678::/64",
            "2001:db8:1234:5678::1",
            "10.0.0.0/8");
    private static final List<String> ADDRESSES = List.of(
            "203.0.113.7",
            "203.0.113.6",
            "10.1.2.3",
            "2001:db8:1234:5678::1",
            "2001:db8:1234:5678:0:0:0:1",
            "2001:db8::1");
    private static final List<String> PRINCIPALS = List.of(
            "arn:aws:iam::111122223333:role/Orders",
            "arn:aws:iam::*:role/Orders",
            "arn:aws:iam::1111????3333:role/*",
            "arn:aws:iam:*:role/Orders",
            "arn:*:iam::111122223333:*",
            "arn:aws:iam::111122223333:user/${aws:username}");
    private static final List<String> SENT_PRINCIPALS =
            List.of("arn:aws:iam::111122223333:role/Orders", "arn:aws:iam::111122223333:user/ann");
    private static final List<String> BOOLEANS = List.of("true", "false", "True");

    static final ConditionKey LEADING_KEYS = new ConditionKey("dynamodb:LeadingKeys", true, STRING, TEXTS, SENT_TEXTS);
    static final ConditionKey ATTRIBUTES = new ConditionKey("dynamodb:Attributes", true, STRING, TEXTS, SENT_TEXTS);
    static final ConditionKey RETURN_VALUES =
            new ConditionKey("dynamodb:ReturnValues", false, STRING, TEXTS, SENT_TEXTS);
    static final ConditionKey PURPOSE =
            new ConditionKey("kms:EncryptionContext:purpose", false, STRING, TEXTS, SENT_TEXTS);
    static final ConditionKey CONTEXT_KEYS =
            new ConditionKey("kms:EncryptionContextKeys", true, STRING, TEXTS, SENT_TEXTS);
    static final ConditionKey VIA_SERVICE = new ConditionKey("kms:ViaService", false, STRING, TEXTS, SENT_TEXTS);
    static final ConditionKey PREFIX = new ConditionKey("s3:prefix", false, STRING, TEXTS, SENT_TEXTS);
    static final ConditionKey MAX_KEYS = new ConditionKey("s3:max-keys", false, NUMERIC, NUMBERS, NUMBERS);

    /** Keys that every request may have. */
    static final List<ConditionKey> GLOBAL = List.of(
            new ConditionKey("aws:username", false, STRING, TEXTS, List.of("ann", "ANN", "ORDER#1")),
            new ConditionKey("aws:PrincipalTag/team", false, STRING, TEXTS, List.of("blue", "red")),
            new ConditionKey("aws:UserAgent", false, STRING, TEXTS, SENT_TEXTS),
            new ConditionKey("aws:MultiFactorAuthAge", false, NUMERIC, NUMBERS, NUMBERS),
            new ConditionKey("aws:CurrentTime", false, DATE, DATES, SENT_DATES),
            new ConditionKey("aws:SecureTransport", false, List.of("Bool"), BOOLEANS, BOOLEANS),
            new ConditionKey("aws:SourceIp", false, List.of("IpAddress", "NotIpAddress"), RANGES, ADDRESSES),
            new ConditionKey("aws:PrincipalArn", false, ARN, PRINCIPALS, SENT_PRINCIPALS),
            new ConditionKey("aws:TagKeys", true, STRING, TEXTS, SENT_TEXTS));
}
