package stackrun.embedded.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.setting.Account;
import stackrun.iam.AccessRequest;

/**
 * The permissions of both protocols.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html">Amazon
 *     SQS API permissions</a>
 */
class SqsAccessTest {

    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:";

    private final SqsAccess access = new SqsAccess(Account.DEFAULT);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            SendMessage,                  `{"QueueUrl":"http://127.0.0.1:1/000000000000/q"}`, SendMessage,             q
            SendMessageBatch,             `{"QueueUrl":"http://127.0.0.1:1/000000000000/q"}`, SendMessage,             q
            DeleteMessageBatch,           `{"QueueUrl":"http://127.0.0.1:1/000000000000/q"}`, DeleteMessage,           q
            ChangeMessageVisibilityBatch, `{"QueueUrl":"http://127.0.0.1:1/000000000000/q"}`, ChangeMessageVisibility, q
            GetQueueUrl,                  `{"QueueName":"q"}`,                                GetQueueUrl,             q
            StartMessageMoveTask,         `{"SourceArn":"arn:aws:sqs:eu-west-1:000000000000:d"}`, StartMessageMoveTask, d
            ListQueues,                   `{}`,                                               ListQueues,              *
            """)
    void ofJson(String operation, String body, String action, String queue) {
        var http = request("/", HttpHeaders.of("X-Amz-Target", "AmazonSQS." + operation), body);

        assertThat(access.of(http)).containsExactly(new AccessRequest("sqs:" + action, ARN + queue));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /000000000000/q, Action=SendMessage&MessageBody=x
            /,               Action=SendMessage&QueueUrl=http%3A%2F%2F127.0.0.1%3A1%2F000000000000%2Fq
            """)
    void ofTheQueryProtocol(String path, String form) {
        var http = request(path, HttpHeaders.of("Content-Type", "application/x-www-form-urlencoded"), form);

        assertThat(access.of(http)).containsExactly(new AccessRequest("sqs:SendMessage", ARN + "q"));
    }

    private static HttpRequest request(String path, HttpHeaders headers, String body) {
        return new HttpRequest(
                "POST", path, null, "HTTP/1.1", "127.0.0.1", headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
