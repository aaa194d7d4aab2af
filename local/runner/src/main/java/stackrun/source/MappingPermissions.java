package stackrun.source;

import java.util.ArrayList;
import java.util.List;
import stackrun.access.FunctionAccess;
import stackrun.access.ServicePermission;
import stackrun.iam.AccessRequest;
import stackrun.lambda.FunctionArn;
import stackrun.lambda.asynchronous.BucketDestination;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StreamMapping;
import stackrun.template.TemplateException;

/**
 * Rejects a mapping whose function may not read its source, as Lambda does when the mapping is created. The pollers make
 * most of the calls themselves; {@link ServicePermission} lists the permissions for which only AWS has a call.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>
 */
record MappingPermissions(FunctionAccess access) {

    /** @throws TemplateException for the first permission that the function's role does not have */
    void check(EventSourceMapping mapping) {
        var function = FunctionArn.parse(mapping.functionArn()).name();
        for (var polled : polled(mapping)) {
            access.wouldRefuse(function, polled).ifPresent(reason -> reject(mapping, reason));
        }
        for (var needed : neededByLambda(mapping)) {
            access.refusal(function, needed).ifPresent(reason -> reject(mapping, reason));
        }
    }

    private static void reject(EventSourceMapping mapping, String reason) {
        throw new TemplateException(
                mapping.sourceArn(), "the role of %s may not read it. %s".formatted(mapping.functionArn(), reason));
    }

    private static List<AccessRequest> polled(EventSourceMapping mapping) {
        var source = mapping.sourceArn();
        return switch (mapping) {
            case QueueMapping _ -> on(source, "sqs:ReceiveMessage", "sqs:DeleteMessage");
            case StreamMapping _
            when source.contains(":kinesis:") ->
                on(source, "kinesis:ListShards", "kinesis:GetShardIterator", "kinesis:GetRecords");
            case StreamMapping _ ->
                on(source, "dynamodb:DescribeStream", "dynamodb:GetShardIterator", "dynamodb:GetRecords");
        };
    }

    private static List<AccessRequest> on(String resource, String... actions) {
        return List.of(actions).stream()
                .map(action -> new AccessRequest(action, resource))
                .toList();
    }

    private static List<AccessRequest> neededByLambda(EventSourceMapping mapping) {
        var source = mapping.sourceArn();
        return switch (mapping) {
            case QueueMapping _ -> List.of(ServicePermission.QUEUE_ATTRIBUTES.on(source));
            case StreamMapping stream -> {
                var needed = new ArrayList<AccessRequest>();
                if (source.contains(":kinesis:")) {
                    needed.add(ServicePermission.STREAM.on(source));
                    needed.add(ServicePermission.STREAM_SUMMARY.on(source));
                } else {
                    needed.add(ServicePermission.TABLE_STREAMS.on(source));
                }
                stream.onFailureArn()
                        .filter(BucketDestination::is)
                        .ifPresent(bucket -> needed.add(ServicePermission.FAILURE_BUCKET.on(bucket)));
                yield needed;
            }
        };
    }
}
