package stackrun.resource;

import java.io.IOException;
import stackrun.embedded.kms.KeySpec;

/** Creates KMS keys with ids that are known before, because templates refer to them. */
public interface NewKeys {

    void create(String keyId, KeySpec spec, String description) throws IOException;
}
