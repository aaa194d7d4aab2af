package stackrun.embedded.access;

import java.net.URI;
import java.util.Collection;

/** A server with the API of one AWS service. */
public interface AwsServer extends AutoCloseable {

    URI endpoint();

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    void allow(Collection<String> origins);

    /** From now on only the owners of these keys may call this server. */
    void enforce(AccessKeys keys);

    @Override
    void close();
}
