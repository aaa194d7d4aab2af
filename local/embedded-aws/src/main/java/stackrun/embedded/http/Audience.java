package stackrun.embedded.http;

/** For whom a local server is. */
public enum Audience {

    /** SDKs and command lines: nothing of the server is shown in a browser. */
    PROGRAMS,

    /** People too: a link on any page may lead here, and a browser may follow it. */
    BROWSERS
}
