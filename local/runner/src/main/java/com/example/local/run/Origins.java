package com.example.local.run;

import com.example.local.resource.Plan;
import com.example.local.template.Resource;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The origins of the web pages that may call the servers of a run: what the run itself serves, and what its templates name as
 * callback or for CORS. A template's {@code *} allows nobody here.
 */
final class Origins {

    private static final Set<String> LISTS = Set.of("CallbackURLs", "LogoutURLs", "AllowedOrigins", "AllowOrigins");
    private static final String STATIC_HEADER = ".header.Access-Control-Allow-Origin";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private Origins() {}

    static Set<String> of(Endpoints endpoints, Plan plan) {
        var origins = new HashSet<String>();
        Stream.concat(
                        Stream.of(endpoints.api(), endpoints.issuer()),
                        endpoints.services().values().stream().map(Endpoints.Service::endpoint))
                .map(URI::create)
                .forEach(address -> LOOPBACK.forEach(
                        name -> origins.add("%s://%s:%s".formatted(address.getScheme(), name, address.getPort()))));
        plan.steps().stream()
                .map(Plan.Step::resource)
                .map(Resource::properties)
                .forEach(each -> collect(each, origins));
        return Set.copyOf(origins);
    }

    private static void collect(JsonNode node, Set<String> origins) {
        node.properties().forEach(property -> {
            if (LISTS.contains(property.getKey())) {
                property.getValue().values().forEach(url -> add(url.asString(""), origins));
            } else if (property.getKey().endsWith(STATIC_HEADER)) {
                add(property.getValue().asString("").replace("'", ""), origins);
            } else {
                collect(property.getValue(), origins);
            }
        });
        if (node.isArray()) {
            node.values().forEach(each -> collect(each, origins));
        }
    }

    /** Addresses of apps that are no web pages ({@code myapp://callback}) have no origin. */
    private static void add(String url, Set<String> origins) {
        if (url.startsWith("http://") || url.startsWith("https://")) {
            var address = URI.create(url);
            origins.add(address.getScheme() + "://" + address.getAuthority());
        }
    }
}
