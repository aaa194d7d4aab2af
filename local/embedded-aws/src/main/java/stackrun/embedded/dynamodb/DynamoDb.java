package stackrun.embedded.dynamodb;

import java.net.URI;
import java.util.Collection;

/** A server that answers as DynamoDB and DynamoDB Streams on 127.0.0.1. */
public interface DynamoDb extends AutoCloseable {

    URI endpoint();

    /** Lets web pages of these origins call this server: {@code http://localhost:5173}. */
    void allow(Collection<String> origins);

    @Override
    void close();
}
