package com.example.simulation.fault;

import com.example.simulation.aws.Call;
import com.example.simulation.aws.Reply;
import tools.jackson.databind.json.JsonMapper;

/** The error responses of each AWS service. */
public final class FaultReplies {

    private FaultReplies() {}

    public static Reply throttled(Call call) {
        return switch (call.service()) {
            case "DynamoDB" ->
                Reply.error(
                        400,
                        "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
                        "The level of configured provisioned throughput for the table was exceeded");
            case "Kinesis" -> Reply.error(400, "ProvisionedThroughputExceededException", "Rate exceeded for shard");
            case "SQS" -> Reply.error(400, "com.amazonaws.sqs#RequestThrottled", "The request was denied");
            case "Lambda" -> Reply.error(429, "TooManyRequestsException", "Rate Exceeded.");
            case "KMS" -> Reply.error(400, "ThrottlingException", "Rate exceeded");
            default -> Reply.xmlError(503, "SlowDown");
        };
    }

    public static Reply serverError(Call call) {
        return call.service().equals("S3")
                ? Reply.xmlError(500, "InternalError")
                : Reply.error(500, "InternalServerError", "The request could not be processed");
    }

    /** The date the request was signed at is too far from AWS's own. */
    public static Reply skewed(Call call) {
        return call.service().equals("S3")
                ? Reply.xmlError(403, "RequestTimeTooSkewed")
                : Reply.error(400, "RequestExpired", "The request is too old");
    }

    /** The first write of a transaction met another transaction; a single write says so for itself. */
    public static Reply conflict(Call call) {
        if (!call.operation().equals("TransactWriteItems")) {
            return Reply.error(
                    400,
                    "com.amazonaws.dynamodb.v20120810#TransactionConflictException",
                    "Transaction is ongoing for the item");
        }
        var json = JsonMapper.shared();
        var error = json.createObjectNode();
        error.put("__type", "com.amazonaws.dynamodb.v20120810#TransactionCanceledException");
        error.put("message", "Transaction cancelled");
        var reasons = error.putArray("CancellationReasons");
        int items = json.readTree(call.body()).path("TransactItems").size();
        for (int i = 0; i < items; i++) {
            reasons.addObject().put("Code", i == 0 ? "TransactionConflict" : "None");
        }
        return Reply.json(400, json.writeValueAsBytes(error));
    }

    public static Reply inProgress() {
        return Reply.error(
                400,
                "com.amazonaws.dynamodb.v20120810#TransactionInProgressException",
                "The transaction with the given request token is already in progress");
    }
}
