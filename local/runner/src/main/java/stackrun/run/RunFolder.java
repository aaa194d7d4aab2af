package stackrun.run;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of one run, locked as long as it lasts: a second run from the same folder would overwrite its files. */
final class RunFolder implements AutoCloseable {

    private final Path path;
    private final FolderLock lock;

    private RunFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static RunFolder open(Path path) {
        var lock = FolderLock.take(path).orElseThrow(() -> {
            var pid = Endpoints.read(path).map(Endpoints::pid);
            return new CannotRun("another run is using this folder%s: stop it first"
                    .formatted(pid.map(" (process %s)"::formatted).orElse("")));
        });
        Endpoints.remove(path);
        return new RunFolder(path, lock);
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        Endpoints.remove(path);
        lock.close();
    }
}
