package stackrun.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import stackrun.access.AccessOptions;
import stackrun.lambda.environment.Environments.Mode;
import stackrun.template.Place;

/** How to run a stage. Each {@code with} method returns a copy with one difference. */
public final class RunOptions {

    private static final int DEFAULT_PORT = 8080;

    private final Path repository;
    private Path templates;
    private Path runFolder;
    private int port = DEFAULT_PORT;
    private Mode mode = Mode.IN_PROCESS;
    private Store store = Store.DYNAMODB_LOCAL;
    private Optional<Path> data = Optional.empty();
    private List<SampleUser> users = List.of();
    private Pages pages = Pages.none();
    private boolean allowUnsupported;
    private AccessOptions access = AccessOptions.enforcing();
    private Place place = Place.DEFAULT;
    private Duration tokenAge = Duration.ZERO;
    private OptionalInt concurrency = OptionalInt.empty();
    private Optional<URI> services = Optional.empty();

    private RunOptions(Path repository, Path templates) {
        this.repository = repository;
        this.templates = templates;
        this.runFolder = repository.resolve(".run");
    }

    /** Runs in this JVM, on the default port, and stores nothing. */
    public static RunOptions of(Path repository, Path templates) {
        return new RunOptions(repository, templates);
    }

    private RunOptions with(Consumer<RunOptions> difference) {
        var copy = new RunOptions(repository, templates);
        copy.runFolder = runFolder;
        copy.port = port;
        copy.mode = mode;
        copy.store = store;
        copy.data = data;
        copy.users = users;
        copy.pages = pages;
        copy.allowUnsupported = allowUnsupported;
        copy.access = access;
        copy.place = place;
        copy.tokenAge = tokenAge;
        copy.concurrency = concurrency;
        copy.services = services;
        difference.accept(copy);
        return copy;
    }

    public RunOptions withPort(int number) {
        return with(copy -> copy.port = number);
    }

    public RunOptions withMode(Mode other) {
        return with(copy -> copy.mode = other);
    }

    public RunOptions withStore(Store other) {
        return with(copy -> copy.store = other);
    }

    public RunOptions withRunFolder(Path folder) {
        return with(copy -> copy.runFolder = folder);
    }

    public RunOptions withTemplates(Path folder) {
        return with(copy -> copy.templates = folder);
    }

    public RunOptions withData(Path folder) {
        return with(copy -> copy.data = Optional.of(folder));
    }

    public RunOptions withUsers(List<SampleUser> others) {
        return with(copy -> copy.users = others);
    }

    public RunOptions withPages(Pages others) {
        return with(copy -> copy.pages = others);
    }

    public RunOptions withAccess(AccessOptions other) {
        return with(copy -> copy.access = other);
    }

    public RunOptions withPlace(Place other) {
        return with(copy -> copy.place = other);
    }

    /** Tokens count as issued this long ago, to see them expire without waiting for it. */
    public RunOptions withTokenAge(Duration age) {
        return with(copy -> copy.tokenAge = age);
    }

    /** Limits the executions in progress, as an account does. */
    public RunOptions withConcurrency(int limit) {
        return with(copy -> copy.concurrency = OptionalInt.of(limit));
    }

    /** Takes services from an emulator, which sees no roles: combine with {@link AccessOptions#off()}. */
    public RunOptions withServices(URI url) {
        return with(copy -> copy.services = Optional.of(url));
    }

    public RunOptions allowingUnsupported() {
        return with(copy -> copy.allowUnsupported = true);
    }

    /** Returns the folder that contains the modules. */
    public Path repository() {
        return repository;
    }

    /** Returns the folder with the stage's templates. */
    public Path templates() {
        return templates;
    }

    /** Returns the folder for logs and endpoints. */
    public Path runFolder() {
        return runFolder;
    }

    /** Returns the port of the API; 0 for a free one. */
    public int port() {
        return port;
    }

    /** Returns the processes of functions. */
    public Mode mode() {
        return mode;
    }

    /** Returns the server of the tables. */
    public Store store() {
        return store;
    }

    /** Returns the folder for state; empty to keep it in memory. */
    public Optional<Path> data() {
        return data;
    }

    /** Returns the users who can sign in. */
    public List<SampleUser> users() {
        return users;
    }

    /** Returns the pages beside the API. */
    public Pages pages() {
        return pages;
    }

    /** Returns true to skip resources of unknown types. */
    public boolean allowUnsupported() {
        return allowUnsupported;
    }

    /** Returns whether the roles of functions are enforced. */
    public AccessOptions access() {
        return access;
    }

    /** Returns the region and account that templates, servers and functions see. */
    public Place place() {
        return place;
    }

    /** Returns the age of tokens when they are issued, so that they expire that much earlier. */
    public Duration tokenAge() {
        return tokenAge;
    }

    /** Returns the concurrent executions of the account; empty for no limit. */
    public OptionalInt concurrency() {
        return concurrency;
    }

    /** Returns the URL of an emulator whose services are used instead of embedded servers; empty for embedded ones. */
    public Optional<URI> services() {
        return services;
    }
}
