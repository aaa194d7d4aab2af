package stackrun.run;

import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.Tag;
import stackrun.embedded.kms.KeySpec;
import stackrun.resource.NewKeys;

/**
 * Creates keys in an emulator that lets a tag decide the id. AWS has no such tag.
 *
 * @see <a href="https://docs.localstack.cloud/aws/services/kms/">LocalStack: custom id for a KMS key</a>
 */
record ForeignKeys(KmsClient kms) implements NewKeys {

    private static final String ID_TAG = "_custom_id_";
    private static final String TRIAL = "6c6f6361-6c72-4075-ae72-7472796b6579";
    private static final int SHORTEST_WAIT_DAYS = 7;

    @Override
    public void create(String keyId, KeySpec spec, String description) {
        var created = createTagged(keyId, spec, description);
        if (!created.equals(keyId)) {
            throw new IllegalArgumentException("KMS chose the key id %s instead of %s".formatted(created, keyId));
        }
    }

    private String createTagged(String keyId, KeySpec spec, String description) {
        return kms.createKey(create -> create.keySpec(spec.name())
                        .description(description)
                        .tags(Tag.builder().tagKey(ID_TAG).tagValue(keyId).build()))
                .keyMetadata()
                .keyId();
    }

    /** Tries it with a key that is deleted afterwards. */
    boolean canChooseIds() {
        if (exists(TRIAL)) {
            return true;
        }
        var id = createTagged(TRIAL, KeySpec.SYMMETRIC_DEFAULT, "tries whether ids can be chosen");
        kms.scheduleKeyDeletion(delete -> delete.keyId(id).pendingWindowInDays(SHORTEST_WAIT_DAYS));
        return id.equals(TRIAL);
    }

    private boolean exists(String id) {
        try {
            return kms.describeKey(describe -> describe.keyId(id))
                    .keyMetadata()
                    .keyId()
                    .equals(id);
        } catch (NotFoundException e) {
            return false;
        }
    }
}
