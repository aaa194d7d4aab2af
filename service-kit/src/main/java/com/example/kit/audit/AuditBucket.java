package com.example.kit.audit;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bucket through which the auditor and the services communicate. The auditor writes {@value #NOTES_KEY}, each
 * service writes {@code <service>/<ledger>.json} and {@code <service>/<ledger>/<slot>.json}. Each may write under its
 * own prefix only.
 *
 * <p>A function that reads a missing object needs {@code s3:ListBucket}; without it S3 answers 403 instead of 404.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject, permissions</a>
 */
public record AuditBucket(S3Client s3, String bucket) {

    /** Key of the auditor's notes: its requests and findings. */
    public static final String NOTES_KEY = "orders/audit.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public <T> Optional<T> read(String key, Class<T> type) {
        try {
            var bytes = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
            return Optional.of(JSON.readValue(bytes, type));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    public void write(String key, Object content) {
        s3.putObject(
                put -> put.bucket(bucket).key(key).contentType("application/json"),
                RequestBody.fromBytes(JSON.writeValueAsBytes(content)));
    }

    /** Returns the key of the summaries of a ledger, for example of {@code inventory/reservations}. */
    public static String summaries(String ledger) {
        return ledger + ".json";
    }

    /** Returns the key of the entries of one slot. */
    public static String entries(String ledger, Instant slot) {
        return "%s/%s.json".formatted(ledger, slot);
    }
}
