package stackrun.embedded.dynamodb;

import java.net.URI;
import java.util.Collection;
import stackrun.embedded.access.AccessKeys;

/** A server on 127.0.0.1 with the APIs of DynamoDB and DynamoDB Streams. */
public interface DynamoDb extends AutoCloseable {

    URI endpoint();

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    void allow(Collection<String> origins);

    /** From now on only the owners of these keys may call this server. */
    void enforce(AccessKeys keys);

    @Override
    void close();
}
