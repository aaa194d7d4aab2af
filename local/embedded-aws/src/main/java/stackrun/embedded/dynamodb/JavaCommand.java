package stackrun.embedded.dynamodb;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stackrun.embedded.setting.Storage;

/** Builds the command line of the child process: the Java of this JVM with DynamoDB Local's class path. */
final class JavaCommand {

    /** Written by the build of {@code local/dynamodb-local}. */
    private static final String CLASS_PATH = "/dynamodb-local.class-path";

    /**
     * Flags for a quick start. With the client compiler alone, the process starts sooner and needs a third less processor
     * time. The heap can be small, because SQLite stores the items outside it. DynamoDB Local's logging would cost another
     * third of a second and 25 MB. The fixed locale makes its messages independent of the user's.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory");

    private JavaCommand() {}

    static List<String> of(Storage storage) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-cp");
        command.add(ownClasses() + File.pathSeparator + classPath());
        command.add(LocalProcess.class.getName());
        switch (storage) {
            case Storage.InMemory() -> command.add("-inMemory");
            case Storage.InDirectory directory -> {
                command.add("-dbPath");
                command.add(directory.of("dynamodb").toString());
            }
        }
        command.addAll(List.of("-sharedDb", "-disableTelemetry"));
        return command;
    }

    private static String classPath() throws IOException {
        try (var resource = JavaCommand.class.getResourceAsStream(CLASS_PATH)) {
            if (resource == null) {
                throw new IOException("resource %s is missing: build local/dynamodb-local first".formatted(CLASS_PATH));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(LocalProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where the classes of the embedded servers are", e);
        }
    }
}
