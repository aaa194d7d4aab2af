package com.example.local.packed;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A component of a software bill of materials.
 *
 * @param licences SPDX identifiers, of which one may be chosen
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX</a>
 */
record Library(String group, String name, String version, List<String> licences) {

    /** Reads the components of a file that the build writes. */
    static List<Library> read(Path bom) {
        return JsonMapper.shared()
                .readTree(bom.toFile())
                .path("components")
                .valueStream()
                .map(Library::of)
                .toList();
    }

    private static Library of(JsonNode component) {
        var licences = new TreeSet<String>();
        component.path("licenses").forEach(each -> {
            var licence = each.path("license");
            licences.add(licence.path("id")
                    .asString(licence.path("name")
                            .asString(each.path("expression").asString(""))));
        });
        return new Library(
                component.path("group").asString(),
                component.path("name").asString(),
                component.path("version").asString(),
                List.copyOf(licences));
    }

    boolean isOurs() {
        return group.equals("com.example");
    }

    String jar() {
        return "%s-%s.jar".formatted(name, version);
    }
}
