package stackrun.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import stackrun.template.Place;
import stackrun.template.Resource;

/** A known type that is skipped. References to it still have AWS's format, because policies and settings contain them. */
record NotRun(String name, String reason, Place place) implements ResourceType {

    /**
     * The attributes that are lists.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-vpc.html">EC2::VPC</a>
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-vpcendpoint.html">EC2::VPCEndpoint</a>
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-route53-hostedzone.html">Route53::HostedZone</a>
     */
    private static final Set<String> LISTS = Set.of(
            "CidrBlockAssociations",
            "Ipv6CidrBlocks",
            "DnsEntries",
            "NetworkInterfaceIds",
            "SecondaryPrivateIpAddresses",
            "NameServers");

    private static final int LIST_LENGTH = 6;

    @Override
    public String runsAs() {
        return reason;
    }

    @Override
    public String ref(Resource resource) {
        if (name.equals("AWS::SNS::Topic") || name.equals("AWS::IAM::ManagedPolicy")) {
            return arn(resource);
        }
        return name.startsWith("AWS::EC2::") ? Ec2Ids.of(resource.key(), kind()) : ownName(resource);
    }

    /** The second part of the type's name. The name of a type that is not AWS's may have only one part. */
    private String service() {
        var parts = name.split("::", -1);
        return parts[Math.min(1, parts.length - 1)];
    }

    private String kind() {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** Every attribute has a value, because a policy or a setting may contain any of them. */
    @Override
    public String attribute(Resource resource, String attribute) {
        if (attribute.equals("DefaultSecurityGroup")) {
            return Ec2Ids.of(resource.key(), "SecurityGroup");
        }
        if (attribute.endsWith("Arn")) {
            return arn(resource);
        }
        if (attribute.endsWith("Name")) {
            return ownName(resource);
        }
        return Ids.alphanumeric(resource.key() + "/" + attribute, 20);
    }

    /** A list is long enough for every zone of a region, because {@code Fn::Select} reads single elements. */
    @Override
    public Optional<List<String>> list(Resource resource, String attribute) {
        if (!LISTS.contains(attribute)) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, LIST_LENGTH)
                .mapToObj(i -> Ids.alphanumeric("%s/%s/%s".formatted(resource.key(), attribute, i), 20))
                .toList());
    }

    private String arn(Resource resource) {
        var own = ownName(resource);
        return switch (name) {
            case "AWS::IAM::Role" -> "arn:aws:iam::%s:role/%s".formatted(place.account(), own);
            case "AWS::IAM::ManagedPolicy" -> "arn:aws:iam::%s:policy/%s".formatted(place.account(), own);
            case "AWS::Logs::LogGroup" -> place.arn("logs", "log-group:%s:*".formatted(own));
            case "AWS::CloudWatch::Alarm" -> place.arn("cloudwatch", "alarm:" + own);
            default -> place.arn(service().toLowerCase(Locale.ROOT), own);
        };
    }

    /** The value of {@code RoleName}, {@code TopicName}, {@code LogGroupName} and so on if the template sets it. */
    private String ownName(Resource resource) {
        return resource.findText(kind() + "Name").orElseGet(resource::physicalName);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        plan.skip(resource, reason);
    }
}
