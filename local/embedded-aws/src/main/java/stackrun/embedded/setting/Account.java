package stackrun.embedded.setting;

/**
 * The region and the account of the embedded servers, which ARNs and queue URLs name.
 *
 * @param region a region such as {@code eu-west-1}
 * @param id twelve digits
 */
public record Account(String region, String id) {

    /** The default account of a run. */
    public static final Account DEFAULT = new Account("eu-west-1", "000000000000");

    /** {@code arn:aws:<service>:<region>:<account>:<resource>}. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, id, resource);
    }
}
