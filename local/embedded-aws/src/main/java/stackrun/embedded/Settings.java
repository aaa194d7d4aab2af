package stackrun.embedded;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables with the settings of AWS's SDKs.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific endpoints</a>
 */
final class Settings {

    private static final String ANY_CREDENTIAL = "local";

    private Settings() {}

    static Map<String, String> environment(Set<Service> services, EmbeddedAws aws) {
        var settings = new TreeMap<String, String>();
        settings.put("AWS_REGION", aws.account().region());
        settings.put("AWS_ACCESS_KEY_ID", ANY_CREDENTIAL);
        settings.put("AWS_SECRET_ACCESS_KEY", ANY_CREDENTIAL);
        for (var service : services) {
            var endpoint = aws.endpoint(service).toString();
            switch (service) {
                case DYNAMODB -> {
                    settings.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint);
                    settings.put("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", endpoint);
                }
                case SQS -> settings.put("AWS_ENDPOINT_URL_SQS", endpoint);
                case KINESIS -> settings.put("AWS_ENDPOINT_URL_KINESIS", endpoint);
                case KMS -> settings.put("AWS_ENDPOINT_URL_KMS", endpoint);
                case S3 -> settings.put("AWS_ENDPOINT_URL_S3", endpoint);
                case XRAY -> settings.put("AWS_XRAY_DAEMON_ADDRESS", aws.xray().address());
            }
        }
        return settings;
    }
}
