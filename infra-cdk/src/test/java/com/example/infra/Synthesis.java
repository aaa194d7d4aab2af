package com.example.infra;

import com.example.infra.openapi.ApiContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awscdk.App;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Synthesises a stage as {@code cdk synth} does, from stand-ins for the zips the services are packaged into. */
final class Synthesis {

    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path REPOSITORY = MODULE.resolve("..").normalize();

    private Synthesis() {}

    /** Run as a process of its own: a directory, then the stages to synthesise into it. */
    static void main(String... arguments) {
        var directory = Path.of(arguments[0]);
        for (var i = 1; i < arguments.length; i++) {
            synthesize(arguments[i], "code", directory);
        }
    }

    /** Writes the cloud assembly of a stage to {@code directory/stage} and returns its path. */
    static Path synthesize(String stage, String code, Path directory) {
        return synthesize(stage, code, directory, stacks -> {}, REPOSITORY.resolve("openapi"));
    }

    /**
     * Synthesises a stage with more than the app defines.
     *
     * @param addition adds to the services before the API and the alarms are defined
     * @param openapi the OpenAPI files of the services with the addition
     */
    static Path synthesize(String stage, String code, Path directory, Consumer<ShopStacks> addition, Path openapi) {
        return synthesize(StageSettings.of(stage), code, directory, addition, openapi);
    }

    /** Synthesises a stage with other settings than it has. */
    static Path synthesize(StageSettings settings, Path directory) {
        return synthesize(settings, "code", directory, stacks -> {}, REPOSITORY.resolve("openapi"));
    }

    /** Synthesises a stage whose functions are deployed as container images. */
    static Path synthesizeImages(String stage, Path directory) {
        return synthesize(
                StageSettings.of(stage),
                module -> new Artifact.Image(context(directory, module)),
                directory,
                stacks -> {},
                REPOSITORY.resolve("openapi"));
    }

    private static Path synthesize(
            StageSettings settings, String code, Path directory, Consumer<ShopStacks> addition, Path openapi) {
        return synthesize(
                settings, module -> new Artifact.Zip(zip(directory, module, code)), directory, addition, openapi);
    }

    private static Path synthesize(
            StageSettings settings,
            Artifacts artifacts,
            Path directory,
            Consumer<ShopStacks> addition,
            Path openapi) {
        var assembly = directory.resolve(settings.stage());
        var app = App.Builder.create()
                .outdir(assembly.toString())
                .context(context())
                .treeMetadata(false)
                .build();
        var stacks = ShopStacks.define(app, settings, artifacts);
        addition.accept(stacks);
        stacks.publish(ApiContract.in(openapi));
        app.synth();
        return assembly;
    }

    /** The context that the CDK CLI would pass: the flags of cdk.json, and a path in the metadata of every resource. */
    private static Map<String, Object> context() {
        var cdkJson = JsonMapper.shared().readTree(MODULE.resolve("cdk.json").toFile());
        var context = new LinkedHashMap<String, Object>();
        context.putAll(
                JsonMapper.shared().convertValue(cdkJson.path("context"), new TypeReference<Map<String, Object>>() {}));
        context.put("aws:cdk:enable-path-metadata", true);
        return context;
    }

    private static Path context(Path directory, String module) {
        try {
            var context = Files.createDirectories(directory.resolve(module + "-image"));
            Files.writeString(context.resolve("Dockerfile"), "FROM scratch # " + module);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path zip(Path directory, String module, String code) {
        try {
            return Files.writeString(directory.resolve(module + "-lambda.zip"), module + " " + code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
