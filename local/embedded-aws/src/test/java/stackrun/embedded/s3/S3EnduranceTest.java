package stackrun.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import stackrun.embedded.Clients;
import stackrun.embedded.setting.Storage;

/**
 * Answers that come before the client has sent its last byte close the connection the next call would use; the
 * JDK's HTTP client then fails with "Unexpected end of file". Hence the mix of refused and accepted uploads, small and
 * large, without retries.
 */
class S3EnduranceTest {

    private static final int CALLS = Integer.getInteger("s3.calls", 1000);

    private final Random random = new Random(1);
    private final List<String> unexpected = new ArrayList<>();

    @Test
    void survivesAThousandMixedCallsOverTheJdksHttpClient() throws IOException {
        try (var server = S3Server.start(Storage.inMemory());
                var client = Clients.of(S3Client.builder(), server.endpoint())) {
            client.createBucket(create -> create.bucket("bucket"));
            for (int call = 0; call < CALLS; call++) {
                mixed(client, "key/" + random.nextInt(50), new byte[random.nextInt(4) == 0 ? 200_000 : 1_000]);
            }
        }
        assertThat(unexpected).isEmpty();
    }

    private void mixed(S3Client client, String key, byte[] bytes) {
        switch (random.nextInt(6)) {
            case 0, 1 ->
                expect(200, () -> client.putObject(put -> put.bucket("bucket").key(key), RequestBody.fromBytes(bytes)));
            case 2 ->
                expect(
                        412,
                        () -> client.putObject(
                                put -> put.bucket("bucket").key(key).ifNoneMatch("*"), RequestBody.fromBytes(bytes)));
            case 3 ->
                expect(
                        404,
                        () -> client.getObjectAsBytes(
                                get -> get.bucket("bucket").key(key)));
            case 4 ->
                expect(
                        404,
                        () -> client.headObject(head -> head.bucket("bucket").key("not/" + key)));
            default -> expect(200, () -> client.listObjectsV2(list -> list.bucket("bucket")));
        }
    }

    /** Success, or this status. */
    private void expect(int status, Runnable call) {
        try {
            call.run();
        } catch (S3Exception e) {
            if (e.statusCode() != status) {
                unexpected.add(e.toString());
            }
        } catch (SdkException e) {
            unexpected.add(e.toString());
        }
    }
}
