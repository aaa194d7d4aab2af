package stackrun.iam.judge;

import java.util.List;

/**
 * An action, resources of its type, and the condition keys that AWS's service authorization reference lists for it.
 *
 * @param action the action
 * @param resources ARNs; {@code *} for an action without a resource
 * @param keys condition keys of the service
 */
record Operation(String action, List<String> resources, List<ConditionKey> keys) {

    private static final String ACCOUNT = "111122223333";
    private static final List<String> TABLES = List.of(
            "arn:aws:dynamodb:eu-west-1:" + ACCOUNT + ":table/orders",
            "arn:aws:dynamodb:eu-west-1:" + ACCOUNT + ":table/orders-archive",
            "arn:aws:dynamodb:us-east-1:444455556666:table/orders");
    private static final List<String> INDEXES = List.of(
            "arn:aws:dynamodb:eu-west-1:" + ACCOUNT + ":table/orders/index/open",
            "arn:aws:dynamodb:eu-west-1:" + ACCOUNT + ":table/orders/index/by-slot");
    private static final List<String> KEYS =
            List.of("arn:aws:kms:eu-west-1:" + ACCOUNT + ":key/1234abcd", "arn:aws:kms:eu-west-1:444455556666:key/99");
    private static final List<String> BUCKETS = List.of("arn:aws:s3:::archive", "arn:aws:s3:::archive-2");
    private static final List<String> OBJECTS =
            List.of("arn:aws:s3:::archive/events/1", "arn:aws:s3:::archive/ann/a:b", "arn:aws:s3:::archive-2/x?y");
    private static final List<String> QUEUES =
            List.of("arn:aws:sqs:eu-west-1:" + ACCOUNT + ":stock", "arn:aws:sqs:eu-west-1:444455556666:stock-dlq");
    private static final List<String> STREAMS = List.of("arn:aws:kinesis:eu-west-1:" + ACCOUNT + ":stream/events");

    private static final List<ConditionKey> ITEM_KEYS =
            List.of(ConditionKey.LEADING_KEYS, ConditionKey.ATTRIBUTES, ConditionKey.RETURN_VALUES);
    private static final List<ConditionKey> CIPHER_KEYS =
            List.of(ConditionKey.PURPOSE, ConditionKey.CONTEXT_KEYS, ConditionKey.VIA_SERVICE);

    static final List<Operation> ALL = List.of(
            new Operation("dynamodb:PutItem", TABLES, ITEM_KEYS),
            new Operation("dynamodb:UpdateItem", TABLES, ITEM_KEYS),
            new Operation("dynamodb:GetItem", TABLES, List.of(ConditionKey.LEADING_KEYS, ConditionKey.ATTRIBUTES)),
            new Operation("dynamodb:Query", INDEXES, List.of(ConditionKey.LEADING_KEYS, ConditionKey.ATTRIBUTES)),
            new Operation("kms:Decrypt", KEYS, CIPHER_KEYS),
            new Operation("kms:GenerateDataKey", KEYS, CIPHER_KEYS),
            new Operation("s3:GetObject", OBJECTS, List.of()),
            new Operation("s3:PutObject", OBJECTS, List.of()),
            new Operation("s3:ListBucket", BUCKETS, List.of(ConditionKey.PREFIX, ConditionKey.MAX_KEYS)),
            new Operation("sqs:SendMessage", QUEUES, List.of()),
            new Operation("sqs:ReceiveMessage", QUEUES, List.of()),
            new Operation("kinesis:PutRecord", STREAMS, List.of()),
            new Operation("kinesis:ListStreams", List.of("*"), List.of()),
            new Operation("s3:ListAllMyBuckets", List.of("*"), List.of()),
            new Operation("xray:PutTraceSegments", List.of("*"), List.of()));
}
