package stackrun.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import stackrun.embedded.Service;
import stackrun.embedded.kms.KmsServer;
import stackrun.gateway.Gateway;
import stackrun.lambda.AccountConcurrency;
import stackrun.lambda.Lambda;
import stackrun.lambda.asynchronous.AsyncInvocations;
import stackrun.lambda.environment.Environments;
import stackrun.lambda.environment.FunctionOutput;
import stackrun.lambdaapi.LambdaApi;
import stackrun.resource.Cloud;
import stackrun.resource.CustomResources;
import stackrun.resource.NewKeys;
import stackrun.resource.Planner;
import stackrun.resource.ServerAddresses;
import stackrun.schedule.Schedules;
import stackrun.source.EventSources;
import stackrun.source.stream.Checkpoints;
import stackrun.template.Stacks;
import stackrun.time.Timer;

/** Starts the servers, the functions and the resources of one run, each after those that it needs. */
final class RunStart {

    private final RunOptions options;
    private final CloseableStack closing;
    private final InstantSource clock = InstantSource.system();
    private final RoleEnforcement roles;

    private final Optional<ForeignServices> services;

    /**
     * @param services the emulator to use
     * @param closing receives everything that was started, even if a later step fails
     */
    RunStart(RunOptions options, Optional<ForeignServices> services, CloseableStack closing) {
        this.options =
                services.map(ForeignServices::place).map(options::withPlace).orElse(options);
        this.services = services;
        this.closing = closing;
        this.roles = services.isPresent() ? RoleEnforcement.none() : new RoleEnforcement(options.access());
    }

    LocalRun start(Stacks stacks) throws IOException {
        var folder = closing.add(RunFolder.open(options.runFolder().toAbsolutePath()));
        var door = closing.add(new FrontDoor(options.port(), options.pages()));
        options.data().ifPresent(data -> closing.add(lockData(data)));
        services.filter(foreign -> foreign.has(Service.KINESIS)).ifPresent(_ -> closing.add(new KinesisJson()));
        var servers = closing.add(servers());
        var clients = AwsClients.of(servers, options.place().region());
        var output = closing.add(new FunctionOutput(folder.logs()));
        FunctionOutput.divert();
        DirectLoopback.install();
        var environments = closing.add(new Environments(
                options.mode(),
                options.repository(),
                new FunctionSettings(servers, roles)::of,
                roles.access(),
                options.place(),
                output,
                clock));
        var lambda = closing.add(environments.lambda(account()));
        var functions = new FunctionClients(servers, options.place().region(), roles.keys());
        var cloud = cloud(servers, clients, functions, lambda, output);
        var addresses = new ServerAddresses(
                services.map(ForeignServices::queues)
                        .orElseGet(() -> servers.sqs().endpoint()),
                servers.cognito().endpoint());
        var plan = new Planner(options.place(), addresses, options.allowUnsupported()).plan(stacks);
        services.ifPresent(foreign -> LostKeys.refuse(foreign, options.data().isPresent(), plan, clients.dynamoDb()));
        roles.begin(plan, servers);
        ResourceCreation.run(plan, cloud);
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
        folder.write(endpoints);
        return new LocalRun(closing, services, servers, clients, functions, cloud, plan, output, endpoints);
    }

    private static NewKeys newKeys(Servers servers, AwsClients clients) {
        return servers.kms() instanceof KmsServer embedded ? embedded::createKey : new ForeignKeys(clients.kms());
    }

    private AccountConcurrency account() {
        return options.concurrency().isPresent()
                ? AccountConcurrency.of(options.concurrency().getAsInt())
                : AccountConcurrency.unlimited();
    }

    private static FolderLock lockData(Path data) {
        return FolderLock.take(data)
                .orElseThrow(() -> new CannotRun(
                        "another run uses the data folder %s: stop it, or choose another folder with --data"
                                .formatted(data)));
    }

    private Servers servers() {
        try {
            return Servers.start(
                    services,
                    options.store(),
                    options.data(),
                    options.place().asAccount(),
                    () -> clock.instant().minus(options.tokenAge()));
        } catch (IOException e) {
            throw new CannotRun(String.valueOf(e.getMessage()));
        }
    }

    private Cloud cloud(
            Servers servers, AwsClients clients, FunctionClients functions, Lambda lambda, FunctionOutput output)
            throws IOException {
        var checkpoints = options.data()
                .map(data -> Checkpoints.in(data.resolve("checkpoints.json")))
                .orElseGet(Checkpoints::inMemory);
        var timer = closing.add(Timer.system());
        var asynchronous = new AsyncInvocations(lambda, functions.forDestinations(clients, roles.access()), timer);
        return new Cloud(
                clients.dynamoDb(),
                clients.sqs(),
                clients.kinesis(),
                clients.s3(),
                newKeys(servers, clients),
                clients.kms(),
                servers.cognito(),
                lambda,
                closing.add(new EventSources(
                        clients.forSources(),
                        functions::forSources,
                        roles.access(),
                        lambda,
                        options.place(),
                        checkpoints,
                        clock)),
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
}
