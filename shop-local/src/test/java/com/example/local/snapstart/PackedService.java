package com.example.local.snapstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service in the form in which it is deployed: one jar, taken out of the zip. */
public record PackedService(Path taskRoot) {

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));

    public static PackedService unpack(String module, Path folder) throws IOException {
        var lib = Files.createDirectories(folder.resolve("lib"));
        var path = REPOSITORY.resolve(module).resolve("target/%s-lambda.zip".formatted(module));
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, lib.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
        return new PackedService(folder);
    }

    static Map<String, PackedService> unpackAll(Path folder) throws IOException {
        var services = new TreeMap<String, PackedService>();
        for (var module : DeployedFunctions.modules()) {
            services.put(module, unpack(module, folder.resolve(module)));
        }
        return services;
    }

    /** The names of the functions that have a script. */
    List<String> rehearsed() {
        try (var jar = jar()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("rehearsal/.+\\.json"))
                    .map(name -> name.replaceAll("rehearsal/|\\.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode script(String function) {
        return Expanded.of(JsonMapper.shared().readTree(scriptText(function)));
    }

    /** The script as it is written, with its JSON inside of texts not yet expanded. */
    public String scriptText(String function) {
        try (var jar = jar();
                var in = jar.getInputStream(jar.getEntry("rehearsal/%s.json".formatted(function)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${inventory.table}", "inventory");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only jar. */
    Path path() throws IOException {
        try (var files = Files.list(taskRoot.resolve("lib"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private ZipFile jar() throws IOException {
        return new ZipFile(path().toFile());
    }
}
