package stackrun.embedded.http;

/**
 * The options of an {@link HttpServer}.
 *
 * @param port 0 for a free one
 * @param headerBytes how many bytes the request line and the headers may have together
 * @param failures the responses to requests that cannot be served
 */
public record ServerOptions(int port, int headerBytes, Audience audience, Failures failures) {

    private static final int MAX_HEADER_BYTES = 32 * 1024;

    /** For SDKs, on a free port. */
    public static ServerOptions standard() {
        return new ServerOptions(0, MAX_HEADER_BYTES, Audience.PROGRAMS, Failures.OF_A_SERVICE);
    }

    public ServerOptions withPort(int number) {
        return new ServerOptions(number, headerBytes, audience, failures);
    }

    public ServerOptions withHeaderBytes(int most) {
        return new ServerOptions(port, most, audience, failures);
    }

    public ServerOptions forBrowsers() {
        return new ServerOptions(port, headerBytes, Audience.BROWSERS, failures);
    }

    public ServerOptions withFailures(Failures wording) {
        return new ServerOptions(port, headerBytes, audience, wording);
    }
}
