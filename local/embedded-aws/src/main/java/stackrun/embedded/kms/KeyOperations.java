package stackrun.embedded.kms;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.awsjson.Range;

/** The operations that create, describe, enable, disable and delete keys. */
record KeyOperations(Keys keys) {

    record ListKeys(
            @Nullable @Range(min = 1, max = 1000) Integer limit,
            @Nullable String marker) {}

    record KeyListEntry(String keyId, String keyArn) {}

    record KeyList(List<KeyListEntry> keys, boolean truncated) {}

    void addTo(AwsJsonApi api) {
        var deletion = new KeyDeletion(keys);
        api.with("CreateKey", CreateKey.Request.class, new CreateKey(keys)::answer)
                .with("DescribeKey", KeyReference.class, this::describe)
                .with("ListKeys", ListKeys.class, request -> list())
                .with("EnableKey", KeyReference.class, request -> set(request, KeyState.ENABLED))
                .with("DisableKey", KeyReference.class, request -> set(request, KeyState.DISABLED))
                .with("ScheduleKeyDeletion", KeyDeletion.Schedule.class, deletion::schedule)
                .with("CancelKeyDeletion", KeyReference.class, deletion::cancel);
    }

    private KeyMetadata.Described describe(KeyReference request) throws AwsError {
        return KeyMetadata.describe(keys.find(request.required()), keys.account());
    }

    private KeyList list() {
        return new KeyList(
                keys.all().stream()
                        .map(key -> new KeyListEntry(key.id(), key.arn()))
                        .toList(),
                false);
    }

    private Nothing set(KeyReference request, KeyState state) throws AwsError, IOException {
        keys.change(request.required(), key -> key.notPendingDeletion().with(state));
        return new Nothing();
    }
}
