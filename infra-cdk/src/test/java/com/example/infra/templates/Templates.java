package com.example.infra.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates of one stage, normalised: the file name of each stack, such as {@code Orders.json}, and its text. */
public final class Templates {

    private static final String SYNTHESISED = ".template.json";

    private Templates() {}

    /** Reads and normalises the templates of a cloud assembly, the directory that {@code cdk synth} writes. */
    public static SortedMap<String, String> of(Path cloudAssembly) {
        var templates = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(cloudAssembly, "*" + SYNTHESISED)) {
            for (var file : files) {
                var stack = file.getFileName().toString().replace(SYNTHESISED, "");
                templates.put(stack + ".json", TemplateNormalizer.normalize(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
