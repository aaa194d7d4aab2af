package stackrun.run;

import java.nio.file.Path;
import java.util.Optional;
import stackrun.lambda.Environments.Mode;

/**
 * How a stage is run.
 *
 * @param repository the folder that holds the modules
 * @param templates the folder with the stage's templates
 * @param runFolder where logs and endpoints are written
 * @param port of the API; 0 for a free one
 * @param store what serves the tables
 * @param data where state is kept; in memory without
 * @param allowUnsupported go on without resource types that are not known
 */
public record RunOptions(
        Path repository,
        Path templates,
        Path runFolder,
        int port,
        Mode mode,
        Store store,
        Optional<Path> data,
        boolean allowUnsupported) {

    public static RunOptions of(Path repository) {
        return new RunOptions(
                repository,
                repository.resolve("infra-cdk/templates/dev"),
                repository.resolve(".run"),
                8080,
                Mode.IN_PROCESS,
                Store.DYNAMODB_LOCAL,
                Optional.empty(),
                false);
    }

    public RunOptions withPort(int number) {
        return new RunOptions(repository, templates, runFolder, number, mode, store, data, allowUnsupported);
    }

    public RunOptions withMode(Mode other) {
        return new RunOptions(repository, templates, runFolder, port, other, store, data, allowUnsupported);
    }

    public RunOptions withStore(Store other) {
        return new RunOptions(repository, templates, runFolder, port, mode, other, data, allowUnsupported);
    }

    public RunOptions withRunFolder(Path folder) {
        return new RunOptions(repository, templates, folder, port, mode, store, data, allowUnsupported);
    }

    public RunOptions withTemplates(Path folder) {
        return new RunOptions(repository, folder, runFolder, port, mode, store, data, allowUnsupported);
    }

    public RunOptions withData(Path folder) {
        return new RunOptions(
                repository, templates, runFolder, port, mode, store, Optional.of(folder), allowUnsupported);
    }

    public RunOptions allowingUnsupported() {
        return new RunOptions(repository, templates, runFolder, port, mode, store, data, true);
    }
}
