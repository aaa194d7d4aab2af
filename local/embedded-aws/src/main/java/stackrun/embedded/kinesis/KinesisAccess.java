package stackrun.embedded.kinesis;

import java.util.List;
import stackrun.embedded.access.RequiredAccess;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonRequest;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.setting.Account;
import stackrun.iam.AccessRequest;

/**
 * The permissions that requests to Kinesis need: the action of the operation, on its stream.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisdatastreams.html">Actions,
 *     resources, and condition keys for Amazon Kinesis Data Streams</a>
 */
record KinesisAccess(Account account) implements RequiredAccess {

    @Override
    public List<AccessRequest> of(HttpRequest http) {
        return AwsJsonRequest.of(http)
                .map(request -> new AccessRequest("kinesis:" + request.operation(), resource(request)))
                .stream()
                .toList();
    }

    /** The operations without a stream, such as {@code ListStreams}, concern all of them. */
    private String resource(AwsJsonRequest request) {
        return request.text("StreamARN")
                .or(() -> request.text("StreamName").map(this::arn))
                .or(() -> request.text("ShardIterator").map(this::arnOfIterator))
                .orElse("*");
    }

    private String arn(String stream) {
        return account.arn("kinesis", "stream/" + stream);
    }

    private String arnOfIterator(String iterator) {
        try {
            return arn(ShardIterator.decode(iterator).stream());
        } catch (AwsError e) {
            return "*";
        }
    }
}
