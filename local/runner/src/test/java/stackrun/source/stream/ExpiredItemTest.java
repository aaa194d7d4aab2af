package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.servers.Clients;
import stackrun.source.stream.reader.DynamoDbSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records of expired items differ from those of items that a client deleted. DynamoDB Local takes its time to delete
 * expired items, so the stream is answered by hand.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">DynamoDB
 *     Streams and Time to Live</a>
 */
class ExpiredItemTest {

    /** The stream spells it with capitals, Lambda without. */
    @Test
    void namesTheServiceThatDeletedIt() throws Exception {
        var event = event("""
                "userIdentity": {"Type": "Service", "PrincipalId": "dynamodb.amazonaws.com"},""");

        assertThat(event.path("userIdentity")).isEqualTo(JsonMapper.shared().readTree("""
                {"type": "Service", "principalId": "dynamodb.amazonaws.com"}"""));
    }

    @Test
    void namesNobodyWhereSomebodyDeletedIt() throws Exception {
        assertThat(event("").has("userIdentity")).isFalse();
    }

    private static JsonNode event(String userIdentity) throws Exception {
        var answer = """
                {"Records": [{"eventID": "1", "eventName": "REMOVE", "eventVersion": "1.1", "eventSource": "aws:dynamodb", %s
                    "awsRegion": "eu-west-1", "dynamodb": {"ApproximateCreationDateTime": 1767225600, "Keys": {"pk": {"S": "1"}},
                    "SequenceNumber": "100000000000000000001", "SizeBytes": 3, "StreamViewType": "KEYS_ONLY"}}]}""".formatted(userIdentity);
        try (var server = HttpServer.start(request -> HttpResponse.of(200, "application/x-amz-json-1.0", answer));
                var streams = Clients.of(DynamoDbStreamsClient.builder(), server.uri())) {
            var source = new DynamoDbSource(streams, "arn", "arn", "eu-west-1");
            return source.read("shard", "iterator", 1).records().getFirst().event();
        }
    }
}
