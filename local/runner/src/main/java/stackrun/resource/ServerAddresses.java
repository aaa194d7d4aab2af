package stackrun.resource;

import java.net.URI;

/** The addresses of the servers that references contain, such as the {@code Ref} of a queue, which is its URL. */
public record ServerAddresses(URI sqs, URI cognito) {

    /** Placeholders for checking templates, or for planning, before any server has started. */
    public static final ServerAddresses NOT_STARTED =
            new ServerAddresses(URI.create("http://127.0.0.1"), URI.create("http://127.0.0.1"));
}
