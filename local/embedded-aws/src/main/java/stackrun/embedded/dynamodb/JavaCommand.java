package stackrun.embedded.dynamodb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stackrun.embedded.setting.Storage;

/** Builds the command line of the child process: the Java of this JVM with DynamoDB Local's class path. */
final class JavaCommand {

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
        command.add(ClassPath.text());
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
}
