package stackrun.run;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.template.Value;

/**
 * The origins of the web pages that may call the servers of a run: those of the run itself, and those that its templates
 * contain as callback URLs or for CORS. {@code *} in a template allows no origin here.
 */
final class Origins {

    private static final Set<String> LISTS = Set.of("CallbackURLs", "LogoutURLs", "AllowedOrigins", "AllowOrigins");
    private static final String STATIC_HEADER = ".header.Access-Control-Allow-Origin";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private Origins() {}

    /** @throws stackrun.template.TemplateException for a malformed address of a web page */
    static Set<String> of(Endpoints endpoints, Plan plan) {
        var origins = new HashSet<String>();
        Stream.concat(
                        Stream.of(Optional.of(endpoints.api()), Optional.ofNullable(endpoints.issuer()))
                                .flatMap(Optional::stream),
                        endpoints.services().values().stream().map(ServiceEndpoint::endpoint))
                .map(URI::create)
                .forEach(address -> LOOPBACK.forEach(
                        name -> origins.add("%s://%s:%s".formatted(address.getScheme(), name, address.getPort()))));
        plan.steps().stream()
                .map(CreationStep::resource)
                .map(resource -> new Value(resource.path() + "/Properties", resource.properties()))
                .forEach(each -> collect(each, origins));
        return Set.copyOf(origins);
    }

    private static void collect(Value value, Set<String> origins) {
        var node = value.node();
        node.properties().forEach(property -> {
            var member = value.at(property.getKey());
            if (LISTS.contains(property.getKey())) {
                property.getValue()
                        .values()
                        .forEach(url -> WebOrigin.of(url.asString(""), member).ifPresent(origins::add));
            } else if (property.getKey().endsWith(STATIC_HEADER)) {
                WebOrigin.of(property.getValue().asString("").replace("'", ""), member)
                        .ifPresent(origins::add);
            } else {
                collect(member, origins);
            }
        });
        if (node.isArray()) {
            value.list().forEach(each -> collect(each, origins));
        }
    }
}
