package stackrun.embedded.awsjson;

/** The empty answer of an operation. */
public record Nothing() {}
