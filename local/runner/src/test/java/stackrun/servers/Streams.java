package stackrun.servers;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import stackrun.embedded.kinesis.KinesisServer;
import stackrun.embedded.setting.Storage;

/** Our Kinesis server and a client of it. */
public record Streams(KinesisServer server, KinesisClient kinesis, AtomicInteger made) implements AutoCloseable {

    public static final String FIRST_SHARD = "shardId-000000000000";

    public static Streams start() throws IOException {
        var server = KinesisServer.start(Storage.inMemory());
        return new Streams(server, Clients.of(KinesisClient.builder(), server.endpoint()), new AtomicInteger());
    }

    /** Makes a stream of one shard and gives its ARN. */
    public String create() {
        var name = "stream-" + made.incrementAndGet();
        kinesis.createStream(create -> create.streamName(name).shardCount(1));
        return "arn:aws:kinesis:eu-west-1:000000000000:stream/" + name;
    }

    public void put(String arn, String key, String... texts) {
        for (var text : texts) {
            kinesis.putRecord(put -> put.streamName(name(arn)).partitionKey(key).data(SdkBytes.fromUtf8String(text)));
        }
    }

    /** Splits the first shard in the middle. */
    public void split(String arn) {
        kinesis.splitShard(split -> split.streamName(name(arn))
                .shardToSplit(FIRST_SHARD)
                .newStartingHashKey("170141183460469231731687303715884105728"));
    }

    private static String name(String arn) {
        return arn.substring(arn.indexOf('/') + 1);
    }

    @Override
    public void close() {
        kinesis.close();
        server.close();
    }
}
