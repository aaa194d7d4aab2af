package stackrun.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import stackrun.gateway.Gateway;
import stackrun.lambda.AsyncInvocations;
import stackrun.lambda.Environments;
import stackrun.lambda.FunctionOutput;
import stackrun.lambda.Lambda;
import stackrun.lambdaapi.LambdaApi;
import stackrun.resource.Cloud;
import stackrun.resource.CustomResources;
import stackrun.resource.Plan;
import stackrun.resource.ResourceTypes;
import stackrun.schedule.Schedules;
import stackrun.source.Checkpoints;
import stackrun.source.EventSources;
import stackrun.template.Stacks;
import stackrun.time.Timer;

/** A stage that runs on this machine, from its templates to an API one can call. */
public final class LocalRun implements AutoCloseable {

    private final Closing closing;
    private final Servers servers;
    private final AwsClients clients;
    private final Cloud cloud;
    private final Plan plan;
    private final FunctionOutput output;
    private final Endpoints endpoints;

    private LocalRun(
            Closing closing,
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
     * @throws CannotRun for what the person at the keyboard can mend
     */
    public static LocalRun start(RunOptions options) throws IOException {
        refuseToKeepWhatIsInMemory(options);
        var stacks = Stacks.read(options.templates());
        refuseWhatDoesNotRun(options, stacks);
        var closing = new Closing();
        try {
            return start(options, stacks, closing);
        } catch (IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static void refuseToKeepWhatIsInMemory(RunOptions options) {
        if (options.store() == Store.MEMORY && options.data().isPresent()) {
            throw new CannotRun("--store memory keeps nothing: leave it out to keep state with --data");
        }
    }

    /** Before anything starts: a template that cannot run says so at once. */
    private static void refuseWhatDoesNotRun(RunOptions options, Stacks stacks) {
        var nowhere = URI.create("http://127.0.0.1");
        var _ = plan(options, stacks, new ResourceTypes.Endpoints(nowhere, nowhere));
    }

    private static Plan plan(RunOptions options, Stacks stacks, ResourceTypes.Endpoints endpoints) {
        return new ResourceTypes(options.place(), endpoints, options.allowUnsupported()).plan(stacks);
    }

    private static LocalRun start(RunOptions options, Stacks stacks, Closing closing) throws IOException {
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
        var plan = plan(
                options,
                stacks,
                new ResourceTypes.Endpoints(
                        servers.sqs().endpoint(), servers.cognito().endpoint()));
        create(plan, cloud);
        door.open(cloud.gateway());
        var lambdaApi =
                closing.add(LambdaApi.start(lambda, cloud.asynchronous(), cloud.sources()::mappings, options.place()));
        var endpoints = Identity.of(plan)
                .endpoints(
                        door.uri(),
                        options.pages(),
                        servers,
                        lambdaApi.endpoint(),
                        options.place().region());
        var own = Origins.of(endpoints, plan);
        servers.allow(own);
        lambdaApi.allow(own);
        door.allow(own);
        Identity.of(plan).define(options.users(), servers.cognito());
        endpoints.write(folder.path());
        return new LocalRun(closing, servers, clients, cloud, plan, output, endpoints);
    }

    private static FolderLock lockData(Path data) {
        return FolderLock.take(data)
                .orElseThrow(() ->
                        new CannotRun("another run keeps its state in %s: stop it, or choose another folder with --data"
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
            Closing closing)
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
                        "%s cannot be made: %s".formatted(step.resource().path(), e.getMessage()));
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the start was stopped", e);
            } catch (Exception e) {
                throw new IllegalStateException(
                        "%s cannot be made".formatted(step.resource().path()), e);
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

    /** Where a function's log is. */
    public FunctionOutput output() {
        return output;
    }

    @Override
    public void close() {
        closing.close();
    }
}
