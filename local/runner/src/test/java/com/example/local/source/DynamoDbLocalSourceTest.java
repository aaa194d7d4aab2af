package com.example.local.source;

import com.example.embedded.Storage;
import com.example.embedded.dynamodb.DynamoDb;
import com.example.embedded.dynamodb.DynamoDbServer;
import java.io.IOException;

/** The same of DynamoDB Local. */
class DynamoDbLocalSourceTest extends DynamoDbSourceTests {

    @Override
    DynamoDb serve() throws IOException {
        return DynamoDbServer.start(Storage.inMemory());
    }
}
