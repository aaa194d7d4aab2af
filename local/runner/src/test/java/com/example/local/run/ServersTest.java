package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.embedded.dynamodb.memory.MemoryDynamoDbServer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void serveTablesFromMemoryWhereTheyAreToldTo() throws IOException {
        try (var servers = Servers.start(Store.MEMORY, Optional.empty(), InstantSource.system())) {
            assertThat(servers.dynamoDb()).isInstanceOf(MemoryDynamoDbServer.class);
        }
    }
}
