package stackrun.resource;

import java.net.URI;

/** The addresses of servers that references contain: a queue's {@code Ref} is its URL. */
public record ServerAddresses(URI sqs, URI cognito) {

    /** Placeholders, to check templates or to read a plan before any server has an address. */
    public static final ServerAddresses NOT_STARTED =
            new ServerAddresses(URI.create("http://127.0.0.1"), URI.create("http://127.0.0.1"));
}
