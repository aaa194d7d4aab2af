package stackrun.source.stream;

/** Learns which records need not be delivered again, in their order. */
@FunctionalInterface
interface Progress {
    void upTo(StreamRecord record);
}
