package stackrun.embedded.setting;

/**
 * The region and the account that the embedded servers answer as: ARNs and queue URLs name them.
 *
 * @param region {@code eu-west-1} and the like
 * @param id twelve digits
 */
public record Account(String region, String id) {

    /** The account of a run that names no other. */
    public static final Account DEFAULT = new Account("eu-west-1", "000000000000");

    /** {@code arn:aws:<service>:<region>:<account>:<resource>}. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, id, resource);
    }
}
