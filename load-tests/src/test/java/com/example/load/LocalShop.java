package com.example.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shop that {@code ./run} has opened on this machine.
 *
 * @param endpoints where the run is reached, as it has written it down
 */
record LocalShop(JsonNode endpoints) {

    static LocalShop here() {
        var repository = Path.of(System.getProperty("shop.repository", ".."));
        var file = repository.resolve(".run").resolve("endpoints.json");
        if (!Files.exists(file)) {
            throw new IllegalStateException("no shop is open: start ./run in another terminal first");
        }
        return new LocalShop(JsonMapper.shared().readTree(file));
    }

    String api() {
        return endpoints.path("api").asString();
    }

    /** The endpoint of a service of the run, for example {@code s3}. */
    URI endpoint(String service) {
        return URI.create(
                endpoints.path("services").path(service).path("endpoint").asString());
    }
}
