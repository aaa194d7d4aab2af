package stackrun.resource.property;

/** The reasons for ignoring a property that several types share. */
final class Reasons {

    static final String LABEL = "a label";
    static final String ENCRYPTION = "nothing is encrypted at rest here";
    static final String CAPACITY = "throughput is limited by this machine only";
    static final String RESOURCE_POLICY = "resource policies are not evaluated";
    static final String METRICS = "no metrics are kept";
    static final String ACCESS = "all servers listen on this machine only";
    static final String ROLE = "only roles of functions are evaluated";
    static final String ONE_REGION = "there is one region";
    static final String NO_DELETION = "a run deletes nothing";
    static final String ALWAYS_ACCEPTED = "only used when Lambda rejects a call, which never happens locally";

    private Reasons() {}
}
