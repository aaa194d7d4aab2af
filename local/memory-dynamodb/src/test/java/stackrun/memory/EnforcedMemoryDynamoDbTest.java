package stackrun.memory;

import org.junit.jupiter.api.Test;
import stackrun.embedded.access.EnforcedTables;

class EnforcedMemoryDynamoDbTest {

    @Test
    void letsAFunctionDoWhatItsRoleAllowsAndNothingElse() throws Exception {
        try (var server = MemoryDynamoDbServer.start()) {
            EnforcedTables.check(server);
        }
    }
}
