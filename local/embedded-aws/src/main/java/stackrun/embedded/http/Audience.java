package stackrun.embedded.http;

/** The kind of callers of a local server. */
public enum Audience {

    /** SDKs and command lines only. A browser shows nothing of the server. */
    PROGRAMS,

    /** Browsers too. They may follow links of any page to the server. */
    BROWSERS
}
