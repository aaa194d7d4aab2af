package stackrun.run;

import java.net.URI;
import java.util.Collection;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.AwsServer;

/** A server that somebody else started and stops. It cannot evaluate the roles of a run. */
record ForeignServer(URI endpoint) implements AwsServer {

    @Override
    public void allow(Collection<String> origins) {
        // Its owner decides which web pages may call it.
    }

    @Override
    public void enforce(AccessKeys keys) {
        throw new IllegalStateException("the services at %s cannot enforce the roles of a run".formatted(endpoint));
    }

    @Override
    public void close() {
        // Its owner stops it.
    }
}
