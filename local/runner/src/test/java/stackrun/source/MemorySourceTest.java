package stackrun.source;

import java.io.IOException;
import stackrun.embedded.dynamodb.DynamoDb;
import stackrun.memory.MemoryDynamoDbServer;

/** The same of the tables in memory. */
class MemorySourceTest extends DynamoDbSourceTests {

    @Override
    DynamoDb serve() throws IOException {
        return MemoryDynamoDbServer.start();
    }
}
