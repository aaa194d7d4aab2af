package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stackrun.embedded.setting.Account;
import stackrun.memory.MemoryDynamoDbServer;

class ServersTest {

    @Test
    void serveTablesFromMemoryWhereTheyAreToldTo() throws IOException {
        try (var servers = Servers.start(Store.MEMORY, Optional.empty(), Account.DEFAULT, InstantSource.system())) {
            assertThat(servers.dynamoDb()).isInstanceOf(MemoryDynamoDbServer.class);
        }
    }

    /** A file stands where KMS keeps its keys; the queues, of which a JVM keeps one set at a time, can be opened again. */
    @Test
    void closeEachOtherWhereOneDoesNotStart(@TempDir Path data) throws IOException {
        var inTheWay = Files.createFile(data.resolve("kms"));
        assertThatThrownBy(() -> start(data)).isInstanceOf(IOException.class).hasMessageContaining("not writable");
        Files.delete(inTheWay);

        try (var servers = start(data)) {
            assertThat(servers.sqs().endpoint()).isNotNull();
        }
    }

    private static Servers start(Path data) throws IOException {
        return Servers.start(Store.MEMORY, Optional.of(data), Account.DEFAULT, InstantSource.system());
    }
}
