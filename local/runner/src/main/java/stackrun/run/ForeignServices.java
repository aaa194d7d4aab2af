package stackrun.run;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stackrun.embedded.Service;
import stackrun.template.Place;

/**
 * The services of an emulator that a run uses instead of its own.
 *
 * @param queues the URLs of queues without account and name
 * @param place the region and account that its ARNs contain
 * @param missing the services that it lacks, which stay embedded, each with the reason
 */
public record ForeignServices(URI url, URI queues, Place place, Map<Service, String> missing) {

    public ForeignServices {
        missing = Map.copyOf(missing);
    }

    /**
     * Asks the emulator at a URL.
     *
     * @throws CannotRun if nothing answers there, or none of the services does
     */
    static ForeignServices ask(URI url, Place wanted) {
        try (var _ = new KinesisJson()) {
            return new ServiceProbe(url, AwsClients.of(url, wanted.region())).ask(wanted);
        }
    }

    static ForeignServices of(URI url, String queueArn, String queueUrl, Map<Service, String> missing) {
        var parts = queueArn.split(":", -1);
        var place = new Place(parts[3], parts[4]);
        var end = "/%s/%s".formatted(place.account(), parts[5]);
        if (!queueUrl.endsWith(end)) {
            throw new CannotRun("the queue URL %s of the server at %s does not end with %s: it cannot be used"
                    .formatted(queueUrl, url, end));
        }
        var queues = queueUrl.substring(0, queueUrl.length() - end.length());
        return new ForeignServices(url, URI.create(queues), place, missing);
    }

    boolean has(Service service) {
        return !missing.containsKey(service) && service != Service.XRAY;
    }

    /** One line for each thing that differs from a run with embedded servers. */
    public List<String> lines() {
        var used = Stream.of(Service.values())
                .filter(this::has)
                .map(ForeignServices::name)
                .collect(Collectors.joining(", "));
        var first = "services at %s: %s (account %s, region %s)".formatted(url, used, place.account(), place.region());
        var roles = "roles are not enforced: --services implies --no-iam";
        var json = "Kinesis clients use JSON instead of CBOR (aws.cborEnabled=false)";
        return Stream.of(
                        Stream.of(first),
                        new TreeMap<>(missing)
                                .entrySet().stream()
                                        .map(each -> "%s stays embedded: %s"
                                                .formatted(name(each.getKey()), each.getValue())),
                        has(Service.KINESIS) ? Stream.of(json) : Stream.<String>empty(),
                        Stream.of(roles))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String name(Service service) {
        return switch (service) {
            case DYNAMODB -> "DynamoDB";
            case KINESIS -> "Kinesis";
            case SQS, KMS, S3 -> service.name();
            case XRAY -> "X-Ray";
        };
    }
}
