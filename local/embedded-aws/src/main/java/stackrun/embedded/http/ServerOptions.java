package stackrun.embedded.http;

/**
 * The options of an {@link HttpServer}.
 *
 * @param port 0 for a free port
 * @param headerBytes the maximum size of the request line and the headers together, in bytes
 * @param failures the responses to requests that cannot be served
 */
public record ServerOptions(int port, int headerBytes, Audience audience, Failures failures) {

    private static final int MAX_HEADER_BYTES = 32 * 1024;

    /** The options of a server for SDKs, on a free port. */
    public static ServerOptions standard() {
        return new ServerOptions(0, MAX_HEADER_BYTES, Audience.PROGRAMS, Failures.OF_A_SERVICE);
    }

    public ServerOptions withPort(int number) {
        return new ServerOptions(number, headerBytes, audience, failures);
    }

    public ServerOptions withHeaderBytes(int maximum) {
        return new ServerOptions(port, maximum, audience, failures);
    }

    public ServerOptions forBrowsers() {
        return new ServerOptions(port, headerBytes, Audience.BROWSERS, failures);
    }

    public ServerOptions withFailures(Failures wording) {
        return new ServerOptions(port, headerBytes, audience, wording);
    }
}
