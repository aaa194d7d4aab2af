package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Storage;
import stackrun.lambda.asynchronous.QueueUrls;
import stackrun.servers.Clients;
import stackrun.servers.Queues;
import stackrun.source.Mappings;
import stackrun.source.VirtualClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * On-failure destinations of batches whose retries are exhausted.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">Retaining discarded batches of Kinesis</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retaining discarded records of DynamoDB</a>
 */
class DestinationParkingTest {

    private static final String SHARD = "shardId-000000000007";
    private static final String STREAM = "arn:aws:kinesis:eu-west-1:000000000000:stream/events";
    private static final String METADATA = """
            {"requestContext":{"functionArn":"%s","condition":"RetryAttemptsExhausted","approximateInvokeCount":6},\
            "responseContext":{"statusCode":200,"executedVersion":"1","functionError":"Unhandled"},\
            "version":"1.0","timestamp":"2026-01-01T00:00:00Z",\
            "KinesisBatchInfo":{"shardId":"%s","startSequenceNumber":"11","endSequenceNumber":"12",\
            "approximateArrivalOfFirstRecord":"2025-12-31T23:00:00Z",\
            "approximateArrivalOfLastRecord":"2025-12-31T23:30:00Z","batchSize":2,"streamArn":"%s"}}""".formatted(Mappings.FUNCTION, SHARD, STREAM);

    private static Queues queues;
    private static S3Server server;
    private static S3Client s3;

    private final VirtualClock clock = new VirtualClock();

    @BeforeAll
    static void start() throws IOException {
        queues = Queues.start();
        server = S3Server.start(Storage.inMemory());
        s3 = Clients.of(S3Client.builder().forcePathStyle(true), server.endpoint());
    }

    @AfterAll
    static void end() {
        s3.close();
        server.close();
        queues.close();
    }

    @Test
    void writesTheWholeBatchIntoABucket() throws IOException {
        s3.createBucket(create -> create.bucket("failed-events"));

        park("KinesisBatchInfo", Mappings.plain().onFailure("arn:aws:s3:::failed-events"));

        var key = s3.listObjectsV2(list -> list.bucket("failed-events"))
                .contents()
                .getFirst()
                .key();
        assertThat(key)
                .matches("aws/lambda/%s/%s/2026/01/01/2026-01-01T00\\.00\\.00-[0-9a-f-]{36}"
                        .formatted(Mappings.ID, SHARD));
        var object = read(
                s3.getObjectAsBytes(get -> get.bucket("failed-events").key(key)).asUtf8String());
        var payload = ((ObjectNode) object).remove("payload");
        assertThat(withoutRequestId(object)).isEqualTo(read(METADATA));
        assertThat(read(payload.asString())).isEqualTo(read("{\"Records\":[{\"n\":\"11\"},{\"n\":\"12\"}]}"));
    }

    @Test
    void sendsAQueueWhereTheBatchIsAndNotWhatItHolds() {
        var queue = queues.create();

        park("KinesisBatchInfo", Mappings.plain().onFailure(queue.arn()));

        var message = read(queues.receive(queue).getFirst().body());
        assertThat(withoutRequestId(message)).isEqualTo(read(METADATA));
    }

    @Test
    void namesTheStreamOfATableAsAwsDoes() {
        var queue = queues.create();

        park("DDBStreamBatchInfo", Mappings.plain().onFailure(queue.arn()));

        var message = read(queues.receive(queue).getFirst().body());
        assertThat(message.path("DDBStreamBatchInfo").path("shardId").asString())
                .isEqualTo(SHARD);
        assertThat(message.has("KinesisBatchInfo")).isFalse();
    }

    @Test
    void saysThatABatchWithoutADestinationIsLost() {
        var lines = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(DestinationParking.class);
        lines.start();
        log.addAppender(lines);
        try {
            park("KinesisBatchInfo", Mappings.plain());
        } finally {
            log.detachAppender(lines);
        }

        assertThat(List.copyOf(lines.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "2 records of %s are lost: %s has no on-failure destination".formatted(SHARD, Mappings.ID));
    }

    private void park(String batchInfoName, Mappings mapping) {
        new DestinationParking(s3, queues.sqs(), new QueueUrls(queues.sqs()), batchInfoName, clock)
                .park(
                        mapping.ofStream(STREAM),
                        SHARD,
                        List.of(record("11", "2025-12-31T23:00:00Z"), record("12", "2025-12-31T23:30:00Z")),
                        "RetryAttemptsExhausted",
                        6);
    }

    private static StreamRecord record(String number, String arrival) {
        var event = JsonNodeFactory.instance.objectNode().put("n", number);
        return new StreamRecord(number, "key", Instant.parse(arrival), event, event);
    }

    private static JsonNode withoutRequestId(JsonNode record) {
        var requestId = ((ObjectNode) record.path("requestContext")).remove("requestId");
        assertThat(requestId.asString()).matches("[0-9a-f-]{36}");
        return record;
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
