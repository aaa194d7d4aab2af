package stackrun.source.stream;

import java.io.IOException;
import stackrun.embedded.dynamodb.DynamoDb;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.setting.Storage;

/** The same of DynamoDB Local. */
class DynamoDbLocalSourceTest extends DynamoDbSourceTests {

    @Override
    DynamoDb serve() throws IOException {
        return DynamoDbServer.start(Storage.inMemory());
    }
}
