package stackrun.source.stream;

/** Receives the records that need not be delivered again, in their order. */
@FunctionalInterface
interface Progress {
    void upTo(StreamRecord record);
}
