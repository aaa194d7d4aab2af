package com.example.deadletters.adapter;

import com.example.deadletters.domain.Failure;
import com.example.deadletters.domain.FailureLogs;
import com.example.deadletters.domain.FunctionName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;

/**
 * The functions' log groups in CloudWatch.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter patterns</a>
 */
record CloudWatchFailureLogs(CloudWatchLogsClient logs, LambdaClient lambda) implements FailureLogs {

    /** A pattern has at most 1,024 characters; a sequence number of Kinesis has 56. */
    private static final int MAX_TERMS = 10;

    @Override
    public List<Failure> about(String functionArn, Set<String> ids, Instant since) {
        return Translated.call(() -> read(functionArn, ids, since));
    }

    private List<Failure> read(String functionArn, Set<String> ids, Instant since) {
        var group = logGroup(functionArn);
        return logs
                .filterLogEventsPaginator(filter -> filter.logGroupName(group)
                        .startTime(since.toEpochMilli())
                        .filterPattern(anyOf(ids)))
                .events()
                .stream()
                .map(FilteredLogEvent::message)
                .distinct()
                .map(Failure::parse)
                .filter(Failure::isOne)
                .toList();
    }

    private String logGroup(String functionArn) {
        LoggingConfig logging = lambda.getFunctionConfiguration(get -> get.functionName(functionArn))
                .loggingConfig();
        return logging == null || logging.logGroup() == null
                ? "/aws/lambda/" + FunctionName.physical(functionArn)
                : logging.logGroup();
    }

    private static String anyOf(Set<String> ids) {
        return ids.stream().limit(MAX_TERMS).map("?\"%s\""::formatted).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        logs.close();
    }
}
