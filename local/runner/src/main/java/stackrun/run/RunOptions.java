package stackrun.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import stackrun.access.AccessOptions;
import stackrun.lambda.environment.Environments.Mode;
import stackrun.template.Place;

/**
 * The options of a run.
 *
 * @param repository the folder that contains the modules
 * @param templates the folder with the stage's templates
 * @param runFolder the folder for logs and endpoints
 * @param port the port of the API; 0 for a free one
 * @param store the server of the tables
 * @param data the folder for state; empty to keep it in memory
 * @param users the users who can sign in
 * @param pages the pages beside the API
 * @param allowUnsupported true to skip resources of unknown types
 * @param access whether the roles of functions are enforced
 * @param place the region and account that templates, servers and functions see
 * @param tokenAge the age of tokens when they are issued, so that they expire that much earlier
 * @param services the URL of an emulator whose services are used instead of embedded servers; empty for embedded ones
 */
public record RunOptions(
        Path repository,
        Path templates,
        Path runFolder,
        int port,
        Mode mode,
        Store store,
        Optional<Path> data,
        List<SampleUser> users,
        Pages pages,
        boolean allowUnsupported,
        AccessOptions access,
        Place place,
        Duration tokenAge,
        Optional<URI> services) {

    /** Runs in this JVM, on the default port, and stores nothing. */
    public static RunOptions of(Path repository, Path templates) {
        return new RunOptions(
                repository,
                templates,
                repository.resolve(".run"),
                8080,
                Mode.IN_PROCESS,
                Store.DYNAMODB_LOCAL,
                Optional.empty(),
                List.of(),
                Pages.none(),
                false,
                AccessOptions.enforcing(),
                Place.DEFAULT,
                Duration.ZERO,
                Optional.empty());
    }

    public RunOptions withPort(int number) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                number,
                mode,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withMode(Mode other) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                other,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withStore(Store other) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                other,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withRunFolder(Path folder) {
        return new RunOptions(
                repository,
                templates,
                folder,
                port,
                mode,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withTemplates(Path folder) {
        return new RunOptions(
                repository,
                folder,
                runFolder,
                port,
                mode,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withData(Path folder) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                Optional.of(folder),
                users,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withUsers(List<SampleUser> others) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                data,
                others,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withPages(Pages others) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                data,
                users,
                others,
                allowUnsupported,
                access,
                place,
                tokenAge,
                services);
    }

    public RunOptions withPlace(Place other) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                other,
                tokenAge,
                services);
    }

    /** Tokens count as issued this long ago, to see them expire without waiting for it. */
    public RunOptions withTokenAge(Duration age) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                place,
                age,
                services);
    }

    public RunOptions withAccess(AccessOptions other) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                other,
                place,
                tokenAge,
                services);
    }

    public RunOptions withServices(URI url) {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                data,
                users,
                pages,
                allowUnsupported,
                access,
                place,
                tokenAge,
                Optional.of(url));
    }

    public RunOptions allowingUnsupported() {
        return new RunOptions(
                repository,
                templates,
                runFolder,
                port,
                mode,
                store,
                data,
                users,
                pages,
                true,
                access,
                place,
                tokenAge,
                services);
    }
}
