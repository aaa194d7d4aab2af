package stackrun.resource;

import java.util.Locale;
import java.util.Map;

/**
 * Ids in EC2's format: a prefix for the kind of resource, then 17 characters.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html">Resource IDs</a>
 */
final class Ec2Ids {

    private static final Map<String, String> PREFIXES = Map.of(
            "VPC", "vpc",
            "Subnet", "subnet",
            "SecurityGroup", "sg",
            "InternetGateway", "igw",
            "NatGateway", "nat",
            "RouteTable", "rtb",
            "VPCEndpoint", "vpce",
            "NetworkInterface", "eni",
            "Instance", "i",
            "FlowLog", "fl");

    private Ec2Ids() {}

    /**
     * Returns an id that is the same at each start.
     *
     * @param key the key of the resource
     * @param kind the last part of a type's name, for example {@code VPC}
     */
    static String of(String key, String kind) {
        var prefix = PREFIXES.getOrDefault(kind, kind.toLowerCase(Locale.ROOT));
        return prefix + "-" + Ids.alphanumeric(key + "/" + kind, 17);
    }
}
