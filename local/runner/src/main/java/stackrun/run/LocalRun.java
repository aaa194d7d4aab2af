package stackrun.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import stackrun.gateway.Gateway;
import stackrun.lambda.Lambda;
import stackrun.lambda.asynchronous.AsyncInvocations;
import stackrun.lambda.environment.Environments;
import stackrun.lambda.environment.FunctionOutput;
import stackrun.lambdaapi.LambdaApi;
import stackrun.resource.Cloud;
import stackrun.resource.CustomResources;
import stackrun.resource.Plan;
import stackrun.resource.Planner;
import stackrun.resource.ServerAddresses;
import stackrun.schedule.Schedules;
import stackrun.source.EventSources;
import stackrun.source.stream.Checkpoints;
import stackrun.template.Stacks;
import stackrun.time.Timer;

/** A stage that runs on this machine: servers, functions, and an API that can be called. */
public final class LocalRun implements AutoCloseable {

    private final CloseableStack closing;
    private final Servers servers;
    private final AwsClients clients;
    private final Cloud cloud;
    private final Plan plan;
    private final FunctionOutput output;
    private final Endpoints endpoints;

    private LocalRun(
            CloseableStack closing,
            Servers servers,
            AwsClients clients,
            Cloud cloud,
            Plan plan,
            FunctionOutput output,
            Endpoints endpoints) {
        this.closing = closing;
        this.servers = servers;
        this.clients = clients;
        this.cloud = cloud;
        this.plan = plan;
        this.output = output;
        this.endpoints = endpoints;
    }

    /**
     * Starts a stage and returns when its API answers.
     *
     * @throws CannotRun if the user can remove the cause; the message tells how
     */
    public static LocalRun start(RunOptions options) throws IOException {
        refuseDataInMemory(options);
        var stacks = Stacks.read(options.templates());
        Planner.check(stacks, options.place(), options.allowUnsupported());
        var closing = new CloseableStack();
        try {
            return start(options, stacks, closing);
        } catch (IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static void refuseDataInMemory(RunOptions options) {
        if (options.store() == Store.MEMORY && options.data().isPresent()) {
            throw new CannotRun("--store memory cannot be combined with --data: it stores nothing in a folder");
        }
    }

    private static LocalRun start(RunOptions options, Stacks stacks, CloseableStack closing) throws IOException {
        var clock = InstantSource.system();
        var folder = closing.add(RunFolder.open(options.runFolder().toAbsolutePath()));
        var door = closing.add(new FrontDoor(options.port(), options.pages()));
        options.data().ifPresent(data -> closing.add(lockData(data)));
        var servers = closing.add(servers(options, clock));
        var clients = AwsClients.of(servers, options.place().region());
        var output = closing.add(new FunctionOutput(folder.logs()));
        FunctionOutput.divert();
        AwsClients.offerCredentialsToFunctions();
        DirectLoopback.install();
        var environments = closing.add(new Environments(
                options.mode(), options.repository(), servers.environment(), options.place(), output, clock));
        var lambda = closing.add(environments.lambda());
        var cloud = cloud(options, servers, clients, lambda, output, clock, closing);
        var addresses =
                new ServerAddresses(servers.sqs().endpoint(), servers.cognito().endpoint());
        var plan = new Planner(options.place(), addresses, options.allowUnsupported()).plan(stacks);
        create(plan, cloud);
        door.open(cloud.gateway());
        var lambdaApi =
                closing.add(LambdaApi.start(lambda, cloud.asynchronous(), cloud.sources()::mappings, options.place()));
        var identity = Identity.find(plan);
        var endpoints = Endpoints.of(
                door.uri(),
                options.pages(),
                servers,
                lambdaApi.endpoint(),
                options.place().region(),
                identity);
        var own = Origins.of(endpoints, plan);
        servers.allow(own);
        lambdaApi.allow(own);
        door.allow(own);
        identity.ifPresent(people -> people.define(options.users(), servers.cognito()));
        endpoints.write(folder.path());
        return new LocalRun(closing, servers, clients, cloud, plan, output, endpoints);
    }

    private static FolderLock lockData(Path data) {
        return FolderLock.take(data)
                .orElseThrow(() -> new CannotRun(
                        "another run uses the data folder %s: stop it, or choose another folder with --data"
                                .formatted(data)));
    }

    private static Servers servers(RunOptions options, InstantSource clock) {
        try {
            return Servers.start(
                    options.store(), options.data(), options.place().asAccount(), clock);
        } catch (IOException e) {
            throw new CannotRun(String.valueOf(e.getMessage()));
        }
    }

    private static Cloud cloud(
            RunOptions options,
            Servers servers,
            AwsClients clients,
            Lambda lambda,
            FunctionOutput output,
            InstantSource clock,
            CloseableStack closing)
            throws IOException {
        var checkpoints = options.data()
                .map(data -> Checkpoints.in(data.resolve("checkpoints.json")))
                .orElseGet(Checkpoints::inMemory);
        var timer = closing.add(Timer.system());
        var asynchronous = new AsyncInvocations(lambda, clients.forDestinations(), timer);
        return new Cloud(
                clients.dynamoDb(),
                clients.sqs(),
                clients.kinesis(),
                clients.s3(),
                servers.kms(),
                clients.kms(),
                servers.cognito(),
                lambda,
                closing.add(new EventSources(clients.forSources(), lambda, options.place(), checkpoints, clock)),
                closing.add(new Gateway(
                        lambda,
                        servers.cognito()::issuer,
                        servers.xray().address(),
                        line -> output.write("access", line),
                        clock)),
                asynchronous,
                new Schedules(asynchronous, options.place(), timer),
                closing.add(new CustomResources(lambda, options.place())));
    }

    private static void create(Plan plan, Cloud cloud) throws IOException {
        for (var step : plan.steps()) {
            try {
                step.action().run(cloud);
            } catch (SdkException | IllegalArgumentException e) {
                throw new CannotRun(
                        "%s cannot be created: %s".formatted(step.resource().path(), e.getMessage()));
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the start was stopped", e);
            } catch (Exception e) {
                throw new IllegalStateException(
                        "%s cannot be created".formatted(step.resource().path()), e);
            }
        }
    }

    /** Starts functions in the background, so that few meet their first event cold. */
    public void warmUp() {
        WarmUp.begin(cloud.lambda());
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public Servers servers() {
        return servers;
    }

    public AwsClients clients() {
        return clients;
    }

    public Cloud cloud() {
        return cloud;
    }

    public Plan plan() {
        return plan;
    }

    /** The logs of the functions. */
    public FunctionOutput output() {
        return output;
    }

    @Override
    public void close() {
        closing.close();
    }
}
