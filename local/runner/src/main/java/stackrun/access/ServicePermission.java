package stackrun.access;

import stackrun.iam.AccessRequest;

/**
 * The permissions that AWS's own service needs for a function, while the local run has no call that needs them. Starting an
 * event source mapping, or sending traces, checks them, as AWS does.
 */
public enum ServicePermission {
    QUEUE_ATTRIBUTES(
            "sqs:GetQueueAttributes",
            "an event source mapping of a queue",
            "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"),
    TABLE_STREAMS(
            "dynamodb:ListStreams",
            "an event source mapping of a table's stream",
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html"),
    STREAM(
            "kinesis:DescribeStream",
            "an event source mapping of a Kinesis stream",
            "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html"),
    STREAM_SUMMARY(
            "kinesis:DescribeStreamSummary",
            "an event source mapping of a Kinesis stream",
            "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html"),
    FAILURE_BUCKET(
            "s3:ListBucket",
            "an on-failure destination that is a bucket",
            "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html"),
    TELEMETRY(
            "xray:PutTelemetryRecords",
            "trace segments of a function",
            "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html");

    private final String action;
    private final String need;
    private final String page;

    ServicePermission(String action, String need, String page) {
        this.action = action;
        this.need = need;
        this.page = page;
    }

    public String action() {
        return action;
    }

    /** The part of a template that makes AWS need the permission. */
    public String need() {
        return need;
    }

    /** The page of AWS's documentation that requires the permission. */
    public String page() {
        return page;
    }

    public AccessRequest on(String resource) {
        return new AccessRequest(action, resource);
    }
}
