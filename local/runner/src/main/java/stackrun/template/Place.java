package stackrun.template;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import stackrun.embedded.setting.Account;

/**
 * The region and account of a stage: the values of its pseudo parameters.
 *
 * @param account twelve digits
 */
public record Place(String region, String account) {

    /** The default place of a run. */
    public static final Place DEFAULT = new Place(Account.DEFAULT.region(), Account.DEFAULT.id());

    /** The account that the embedded servers answer as. */
    public Account asAccount() {
        return new Account(region, account);
    }

    /**
     * The id of a stack, the same at each start.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">AWS::StackId</a>
     */
    public String stackId(String stack) {
        var uuid = UUID.nameUUIDFromBytes(stack.getBytes(StandardCharsets.UTF_8));
        return arn("cloudformation", "stack/%s/%s".formatted(stack, uuid));
    }

    /** {@code arn:aws:<service>:<region>:<account>:<resource>}. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
    }
}
