package stackrun.run;

import java.io.IOException;
import java.util.Optional;
import stackrun.lambda.environment.FunctionOutput;
import stackrun.resource.Cloud;
import stackrun.resource.Plan;
import stackrun.resource.Planner;
import stackrun.template.Stacks;

/** A stage that runs on this machine: its servers, its functions, and an API that can be called. */
public final class LocalRun implements AutoCloseable {

    private final CloseableStack closing;
    private final Optional<ForeignServices> services;
    private final Servers servers;
    private final AwsClients clients;
    private final FunctionClients functions;
    private final Cloud cloud;
    private final Plan plan;
    private final FunctionOutput output;
    private final Endpoints endpoints;

    LocalRun(
            CloseableStack closing,
            Optional<ForeignServices> services,
            Servers servers,
            AwsClients clients,
            FunctionClients functions,
            Cloud cloud,
            Plan plan,
            FunctionOutput output,
            Endpoints endpoints) {
        this.closing = closing;
        this.services = services;
        this.servers = servers;
        this.clients = clients;
        this.functions = functions;
        this.cloud = cloud;
        this.plan = plan;
        this.output = output;
        this.endpoints = endpoints;
    }

    /**
     * Starts a stage and returns when its API answers.
     *
     * @throws CannotRun if the user can fix the cause; the message says how
     */
    public static LocalRun start(RunOptions options) throws IOException {
        refuseDataInMemory(options);
        var stacks = Stacks.read(options.templates());
        var plan = Planner.check(stacks, options.place(), options.allowUnsupported());
        if (options.access().enforced() && options.services().isEmpty()) {
            var _ = plan.roles().functions();
        }
        var services = options.services().map(url -> ForeignServices.ask(url, options.place()));
        var closing = new CloseableStack();
        try {
            return new RunStart(options, services, closing).start(stacks);
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

    /** Starts functions in the background, so that few events cause a cold start. */
    public void warmUp() {
        WarmUp.begin(cloud.lambda());
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /** The services of an emulator that this run uses; empty if all servers are embedded. */
    public Optional<ForeignServices> services() {
        return services;
    }

    public Servers servers() {
        return servers;
    }

    public AwsClients clients() {
        return clients;
    }

    /** Clients that call with the access key of a function, by the function's name. */
    public AwsClients clientsOf(String function) {
        return functions.of(function);
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
