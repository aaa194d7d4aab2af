package stackrun.run;

/** The server of a run's tables. */
public enum Store {

    /** Amazon's DynamoDB Local, in a separate process. */
    DYNAMODB_LOCAL,

    /** Our server, in this process: faster, and in memory only. */
    MEMORY
}
