package stackrun.parity;

/**
 * A behaviour that the shop relies on.
 *
 * @param service the service as the table names it
 * @param behaviour the behaviour that AWS documents, also the key of a result
 * @param page the page of AWS that documents it, below {@code https://docs.aws.amazon.com/}
 */
record ParityCase(String service, String behaviour, String page, Check check) {

    /** Fails if the backend behaves otherwise. */
    interface Check {
        void run(Backend backend) throws Exception;
    }

    String url() {
        return "https://docs.aws.amazon.com/" + page;
    }
}
