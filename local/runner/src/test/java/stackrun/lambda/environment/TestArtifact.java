package stackrun.lambda.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stackrun.functions.Probe;
import stackrun.lambda.Artifact;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.LogSettings;
import stackrun.lambda.PlatformSettings;

/** A repository with one built module, as {@code mvn package} leaves it: classes beside {@code lib}. */
public record TestArtifact(Path repository, String name) {

    public static final String ARN = "arn:aws:lambda:eu-west-1:000000000000:function:";

    public static TestArtifact in(Path repository, String name) throws IOException {
        var root = repository.resolve(name).resolve("target").resolve(name + "-lambda");
        var lib = Files.createDirectories(root.resolve("lib"));
        var folder = Probe.class.getPackageName().replace('.', '/');
        var target = Files.createDirectories(root.resolve(folder));
        try (var classes = Files.newDirectoryStream(Path.of(ClassPath.of(Probe.class), folder), "*.class")) {
            for (var each : classes) {
                Files.copy(each, target.resolve(each.getFileName()));
            }
        }
        var crac = Path.of(ClassPath.of(org.crac.Core.class));
        Files.copy(crac, lib.resolve(crac.getFileName()));
        zip(root, root.resolveSibling(name + "-lambda.zip"));
        return new TestArtifact(repository, name);
    }

    private static void zip(Path folder, Path zip) throws IOException {
        try (var entries = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
    }

    public Path taskRoot() {
        return new Artifacts(repository).taskRoot(artifact());
    }

    public Artifact artifact() {
        return new Artifact.Module(name);
    }

    public FunctionDefinition function(String function) {
        return function(function, Map.of());
    }

    public FunctionDefinition function(String function, Map<String, String> environment) {
        return new FunctionDefinition(
                function,
                ARN + function,
                artifact(),
                Probe.class.getName() + "::handleRequest",
                environment,
                Duration.ofSeconds(30),
                256,
                2,
                false,
                false,
                Optional.empty(),
                platform(function));
    }

    /** As Lambda has it where a template says nothing. */
    public static PlatformSettings platform(String function) {
        return new PlatformSettings(
                false, new LogSettings(LogSettings.Format.TEXT, "INFO", "/aws/lambda/" + function), 512);
    }

    public static FunctionDefinition withTimeout(FunctionDefinition of, Duration timeout) {
        return new FunctionDefinition(
                of.name(),
                of.arn(),
                of.artifact(),
                of.handler(),
                of.environment(),
                timeout,
                of.memoryMb(),
                of.environments(),
                of.reserved(),
                of.snapStart(),
                of.deadLetterArn(),
                of.platform());
    }

    public static FunctionDefinition withHandler(FunctionDefinition of, String handler) {
        return new FunctionDefinition(
                of.name(),
                of.arn(),
                of.artifact(),
                handler,
                of.environment(),
                of.timeout(),
                of.memoryMb(),
                of.environments(),
                of.reserved(),
                of.snapStart(),
                of.deadLetterArn(),
                of.platform());
    }

    public static FunctionDefinition withReserved(FunctionDefinition of, int environments) {
        return new FunctionDefinition(
                of.name(),
                of.arn(),
                of.artifact(),
                of.handler(),
                of.environment(),
                of.timeout(),
                of.memoryMb(),
                environments,
                true,
                of.snapStart(),
                of.deadLetterArn(),
                of.platform());
    }

    public static FunctionDefinition withSnapStart(FunctionDefinition of) {
        return new FunctionDefinition(
                of.name(),
                of.arn(),
                of.artifact(),
                of.handler(),
                of.environment(),
                of.timeout(),
                of.memoryMb(),
                of.environments(),
                of.reserved(),
                true,
                of.deadLetterArn(),
                of.platform());
    }

    public static FunctionDefinition withPlatform(FunctionDefinition of, PlatformSettings platform) {
        return new FunctionDefinition(
                of.name(),
                of.arn(),
                of.artifact(),
                of.handler(),
                of.environment(),
                of.timeout(),
                of.memoryMb(),
                of.environments(),
                of.reserved(),
                of.snapStart(),
                of.deadLetterArn(),
                platform);
    }

    public static FunctionDefinition withDeadLetters(FunctionDefinition of, String arn) {
        return new FunctionDefinition(
                of.name(),
                of.arn(),
                of.artifact(),
                of.handler(),
                of.environment(),
                of.timeout(),
                of.memoryMb(),
                of.environments(),
                of.reserved(),
                of.snapStart(),
                Optional.of(arn),
                of.platform());
    }
}
