package com.example.load.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stackrun.lambda.Artifact;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.LogSettings;
import stackrun.lambda.PlatformSettings;

/** A function that starts in a moment. */
final class SmallFunction {

    static final Event PLACED = new Event("{\"status\":201}", "no key");

    private SmallFunction() {}

    /** Runs from a deployment that contains {@link PlacingHandler}. */
    static Variant variant(Deployment deployment) {
        var function = new FunctionDefinition(
                "small",
                "arn:aws:lambda:eu-west-1:000000000000:function:small",
                new Artifact.Module("none"),
                PlacingHandler.class.getName(),
                Map.of(),
                Duration.ofSeconds(10),
                256,
                1,
                false,
                true,
                Optional.empty(),
                new PlatformSettings(false, new LogSettings(LogSettings.Format.TEXT, "INFO", "small"), 512));
        var environment = function.fullEnvironment(Map.of(), "eu-west-1");
        return new Variant("small", "answers at once", function, environment, deployment, () -> PLACED);
    }

    /** The folder of the tests' classes. */
    static Path classes() {
        var location =
                PlacingHandler.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString()));
    }

    /** A jar with the handler alone. */
    static Path jar(Path file) throws IOException {
        var name = PlacingHandler.class.getName().replace('.', '/') + ".class";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(classes().resolve(name), zip);
            zip.closeEntry();
        }
        return file;
    }
}
