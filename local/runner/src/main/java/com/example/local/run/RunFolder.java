package com.example.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one run, locked as long as it lasts: a second run from the same folder would overwrite its files. */
final class RunFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private RunFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static RunFolder open(Path path) {
        FileChannel channel;
        try {
            Files.createDirectories(path.resolve("logs"));
            channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new CannotRun("cannot write to %s: make it writable, or start from a copy that is".formatted(path));
        }
        if (lock(channel) == null) {
            var pid = Endpoints.read(path).map(Endpoints::pid);
            throw new CannotRun("a run from this folder is going on already%s: stop it first"
                    .formatted(pid.map(" (process %d)"::formatted).orElse("")));
        }
        return new RunFolder(path, channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        Endpoints.remove(path);
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }
}
