package stackrun.run;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of one run, locked while the run exists, because a second run would overwrite its files. */
final class RunFolder implements AutoCloseable {

    private final Path path;
    private final FolderLock lock;

    private RunFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static RunFolder open(Path path) {
        var lock = FolderLock.take(path).orElseThrow(() -> {
            var pid = new EndpointsFile(path).read().map(Endpoints::pid);
            return new CannotRun("another run is using this folder%s: stop it first"
                    .formatted(pid.map(" (process %s)"::formatted).orElse("")));
        });
        new EndpointsFile(path).remove();
        return new RunFolder(path, lock);
    }

    void write(Endpoints endpoints) {
        new EndpointsFile(path).write(endpoints);
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        new EndpointsFile(path).remove();
        lock.close();
    }
}
