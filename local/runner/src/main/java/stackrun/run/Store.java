package stackrun.run;

/** The server of a run's tables. */
public enum Store {

    /** Amazon's own, in a process of its own. */
    DYNAMODB_LOCAL,

    /** Ours, in this process: faster, and gone with it. */
    MEMORY
}
