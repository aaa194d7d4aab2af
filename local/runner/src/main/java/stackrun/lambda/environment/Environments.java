package stackrun.lambda.environment;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import stackrun.access.FunctionAccess;
import stackrun.lambda.AccountConcurrency;
import stackrun.lambda.ExecutionEnvironment;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Lambda;
import stackrun.template.Place;

/** Starts execution environments, in this JVM or each in one of its own. */
public final class Environments implements AutoCloseable {

    /** The place where functions run: in this JVM, or each in a process of its own. */
    public enum Mode {
        /** In this JVM, but for those that read the environment of their process. */
        IN_PROCESS,
        ISOLATED,
        /** As isolated, without AWS's runtime client even where it runs. */
        ISOLATED_PLAIN_JAVA
    }

    private final Mode mode;
    private final Artifacts artifacts;
    private final FunctionClasses classes;
    private final Function<String, Map<String, String>> settings;
    private final FunctionAccess access;
    private final Place place;
    private final FunctionOutput output;
    private final InstantSource clock;

    /**
     * Environments for the functions of one run.
     *
     * @param repository the folder that holds the modules
     * @param settings returns {@code AWS_ENDPOINT_URL_*}, an access key and what else leads a function to the embedded
     *     servers, by the function's name
     * @param access decides whether log lines of a function are kept
     */
    public Environments(
            Mode mode,
            Path repository,
            Function<String, Map<String, String>> settings,
            FunctionAccess access,
            Place place,
            FunctionOutput output,
            InstantSource clock) {
        this.mode = mode;
        this.artifacts = new Artifacts(repository);
        this.classes = new FunctionClasses(artifacts);
        this.settings = settings;
        this.access = access;
        this.place = place;
        this.output = output;
        this.clock = clock;
    }

    /** The functions that run in these environments. */
    public Lambda lambda(AccountConcurrency account) {
        return new Lambda(this::start, mode == Mode.IN_PROCESS ? Integer.MAX_VALUE : 1, clock, account);
    }

    private ExecutionEnvironment start(FunctionDefinition function) {
        LogPermissions.check(function, access, place, output);
        var environment = function.fullEnvironment(settings.apply(function.name()), place.region());
        return switch (mode) {
            case IN_PROCESS -> {
                var loaded = classes.of(function.artifact());
                yield InProcessEnvironment.needsItsOwn(function, loaded.classes())
                        ? isolated(function, environment, RuntimeKind.ofThisSystem())
                        : loaded.starts()
                                .run(() -> InProcessEnvironment.start(
                                        function, environment, loaded.classes(), output, clock));
            }
            case ISOLATED -> isolated(function, environment, RuntimeKind.ofThisSystem());
            case ISOLATED_PLAIN_JAVA -> isolated(function, environment, RuntimeKind.PLAIN_JAVA);
        };
    }

    private ExecutionEnvironment isolated(
            FunctionDefinition function, Map<String, String> environment, RuntimeKind runtime) {
        return ProcessEnvironment.start(
                function, environment, artifacts.deployed(function.artifact()), runtime, output, clock);
    }

    @Override
    public void close() {
        classes.close();
        artifacts.close();
    }
}
