package stackrun.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the SDKs of this JVM and of functions send JSON to Kinesis, because some emulators misread CBOR.
 *
 * @see <a href="https://docs.localstack.cloud/aws/services/kinesis/">LocalStack: CBOR and SDKs for Java</a>
 */
final class KinesisJson implements AutoCloseable {

    /** The variable that a function's own process reads. */
    static final Map<String, String> ENVIRONMENT = Map.of("CBOR_ENABLED", "false");

    private static final String PROPERTY = "aws.cborEnabled";

    private final @Nullable String before = System.getProperty(PROPERTY);

    KinesisJson() {
        System.setProperty(PROPERTY, "false");
    }

    @Override
    public void close() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }
}
