package stackrun.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import stackrun.embedded.Service;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.AwsServer;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.kinesis.KinesisServer;
import stackrun.embedded.kms.KmsServer;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;
import stackrun.embedded.sqs.SqsServer;
import stackrun.embedded.xray.XRayDaemon;
import stackrun.memory.MemoryDynamoDbServer;

/** The servers of a run: embedded ones, or services of an emulator. */
public record Servers(
        AwsServer dynamoDb,
        AwsServer sqs,
        AwsServer kinesis,
        AwsServer kms,
        AwsServer s3,
        CognitoServer cognito,
        XRayDaemon xray)
        implements AutoCloseable {

    /**
     * Starts all of them at once, or none.
     *
     * @param issuerClock the time at which tokens are issued
     */
    static Servers start(Store tables, Optional<Path> data, Account account, InstantSource issuerClock)
            throws IOException {
        return start(Optional.empty(), tables, data, account, issuerClock);
    }

    /** Starts those that the emulator lacks, or all of them without an emulator. */
    static Servers start(
            Optional<ForeignServices> services,
            Store tables,
            Optional<Path> data,
            Account account,
            InstantSource issuerClock)
            throws IOException {
        Storage storage = data.map(Storage::in).orElseGet(Storage::inMemory);
        var starting = new ParallelStart();
        var dynamoDb = starting.begin(server(services, Service.DYNAMODB, () -> dynamoDb(tables, storage, account)));
        var sqs = starting.begin(server(services, Service.SQS, () -> SqsServer.start(storage, account)));
        var kinesis = starting.begin(server(services, Service.KINESIS, () -> KinesisServer.start(storage, account)));
        var kms = starting.begin(server(services, Service.KMS, () -> KmsServer.start(storage, account)));
        var s3 = starting.begin(server(services, Service.S3, () -> S3Server.start(storage, account)));
        var cognito = starting.begin(() -> Issuer.start(storage, issuerClock));
        var xray = starting.begin(XRayDaemon::start);
        starting.await();
        return new Servers(
                dynamoDb.join(), sqs.join(), kinesis.join(), kms.join(), s3.join(), cognito.join(), xray.join());
    }

    private static Callable<AwsServer> server(
            Optional<ForeignServices> services, Service service, Callable<AwsServer> embedded) {
        return services.filter(foreign -> foreign.has(service))
                .<Callable<AwsServer>>map(foreign -> () -> new ForeignServer(foreign.url()))
                .orElse(embedded);
    }

    private static AwsServer dynamoDb(Store tables, Storage storage, Account account) throws IOException {
        return switch (tables) {
            case DYNAMODB_LOCAL -> DynamoDbServer.start(storage, account);
            case MEMORY -> MemoryDynamoDbServer.start(account);
        };
    }

    /** The URL of a service of AWS. */
    public URI endpoint(Service service) {
        return switch (service) {
            case DYNAMODB -> dynamoDb.endpoint();
            case SQS -> sqs.endpoint();
            case KINESIS -> kinesis.endpoint();
            case KMS -> kms.endpoint();
            case S3 -> s3.endpoint();
            case XRAY -> xray.endpoint();
        };
    }

    /** The environment variables that make AWS SDKs call these servers. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_SQS", sqs.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_KINESIS", kinesis.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_KMS", kms.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
        environment.put("AWS_XRAY_DAEMON_ADDRESS", xray.address());
        if (kinesis instanceof ForeignServer) {
            environment.putAll(KinesisJson.ENVIRONMENT);
        }
        return environment;
    }

    /** From now on only the owners of these keys may call the servers that evaluate roles. */
    void enforce(AccessKeys keys) {
        dynamoDb.enforce(keys);
        sqs.enforce(keys);
        kinesis.enforce(keys);
        kms.enforce(keys);
        s3.enforce(keys);
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call the servers. */
    void allow(Set<String> origins) {
        dynamoDb.allow(origins);
        sqs.allow(origins);
        kinesis.allow(origins);
        kms.allow(origins);
        s3.allow(origins);
        cognito.allow(origins);
        xray.allow(origins);
    }

    @Override
    public void close() {
        dynamoDb.close();
        sqs.close();
        kinesis.close();
        kms.close();
        s3.close();
        cognito.close();
        xray.close();
    }
}
