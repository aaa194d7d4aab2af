package stackrun.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import stackrun.embedded.setting.Storage;

/** Prevents two runs from using the same data directory. The operating system releases it when the process ends. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    static DirectoryLock of(Storage.InDirectory storage) throws IOException {
        var path = storage.of(".").normalize().resolve(".lock");
        var file = open(path, storage);
        try {
            if (file.tryLock() != null) {
                return new DirectoryLock(file);
            }
        } catch (OverlappingFileLockException e) {
            // this process has the lock
        }
        file.close();
        throw new IOException("cannot keep data in %s: another run is using it".formatted(storage.root()));
    }

    private static FileChannel open(Path path, Storage.InDirectory storage) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("cannot keep data in %s: the directory is not writable".formatted(storage.root()), e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
