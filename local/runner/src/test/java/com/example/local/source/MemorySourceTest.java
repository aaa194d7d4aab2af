package com.example.local.source;

import com.example.embedded.dynamodb.DynamoDb;
import com.example.embedded.dynamodb.memory.MemoryDynamoDbServer;
import java.io.IOException;

/** The same of the tables in memory. */
class MemorySourceTest extends DynamoDbSourceTests {

    @Override
    DynamoDb serve() throws IOException {
        return MemoryDynamoDbServer.start();
    }
}
