package hello;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores a greeting for each name in the queue. */
public final class HelloFunction implements RequestHandler<SQSEvent, Void> {

    private final DynamoDbClient dynamoDb = DynamoDbClient.create();
    private final String table = System.getenv("TABLE_NAME");

    @Override
    public Void handleRequest(SQSEvent event, Context context) {
        for (var message : event.getRecords()) {
            var item = Map.of(
                    "id", AttributeValue.fromS(message.getMessageId()),
                    "greeting", AttributeValue.fromS("Hello, " + message.getBody() + "!"));
            dynamoDb.putItem(put -> put.tableName(table).item(item));
            context.getLogger().log("Greeted " + message.getMessageId());
        }
        return null;
    }
}
