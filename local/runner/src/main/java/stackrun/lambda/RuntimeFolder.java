package stackrun.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import stackrun.runtime.FunctionProcess;

/**
 * The classes that start an isolated function's process, in a folder of their own: nothing else of the runner, neither
 * class nor resource, may stand before the function's own.
 */
final class RuntimeFolder {

    private static final String PACKAGE = FunctionProcess.class.getPackageName().replace('.', '/');

    private RuntimeFolder() {}

    private static final class Holder {

        private static final Path FOLDER = make();

        private static Path make() {
            try {
                return RuntimeFolder.make(Path.of(ClassPath.of(FunctionProcess.class)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot lay out the classes of isolated functions", e);
            }
        }
    }

    /** The folder, made once for this JVM and removed with it. */
    static Path get() {
        return Holder.FOLDER;
    }

    private static Path make(Path classes) throws IOException {
        if (Files.isDirectory(classes)) {
            return copy(classes.resolve(PACKAGE));
        }
        try (var jar = FileSystems.newFileSystem(classes)) {
            return copy(jar.getPath(PACKAGE));
        }
    }

    private static Path copy(Path from) throws IOException {
        var folder = Files.createTempDirectory("function-runtime");
        // In reverse order of what is deleted at the exit: folders before what they hold.
        folder.toFile().deleteOnExit();
        var target = folder;
        for (var name : PACKAGE.split("/", -1)) {
            target = Files.createDirectory(target.resolve(name));
            target.toFile().deleteOnExit();
        }
        try (var files = Files.newDirectoryStream(from, "*.class")) {
            for (var file : files) {
                var copy = target.resolve(file.getFileName().toString());
                Files.copy(file, copy);
                copy.toFile().deleteOnExit();
            }
        }
        return folder;
    }
}
