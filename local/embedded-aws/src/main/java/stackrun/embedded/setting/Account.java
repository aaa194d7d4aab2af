package stackrun.embedded.setting;

/** The account and region the embedded servers pretend to be: they stand in ARNs and queue URLs. */
public final class Account {

    public static final String ID = "000000000000";

    public static final String REGION = "eu-west-1";

    private Account() {}
}
