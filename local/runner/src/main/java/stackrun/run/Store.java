package stackrun.run;

/** What serves the tables of a run. */
public enum Store {

    /** Amazon's own, in a process of its own. */
    DYNAMODB_LOCAL,

    /** Ours, in this process: faster, and gone with it. */
    MEMORY
}
