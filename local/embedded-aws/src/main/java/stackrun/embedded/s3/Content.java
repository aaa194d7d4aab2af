package stackrun.embedded.s3;

/** A version of an object with its bytes. */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record Content(Version version, byte[] bytes) {}
