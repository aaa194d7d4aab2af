package stackrun.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.template.Value;

/**
 * The origins of the web pages that may call the servers of a run: what the run itself serves, and what its templates name as
 * callback or for CORS. A template's {@code *} allows nobody here.
 */
final class Origins {

    private static final Set<String> LISTS = Set.of("CallbackURLs", "LogoutURLs", "AllowedOrigins", "AllowOrigins");
    private static final String STATIC_HEADER = ".header.Access-Control-Allow-Origin";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[^]]+]|[^:@\\[\\]]+)(:(?<port>\\d+))?");

    private Origins() {}

    /** @throws stackrun.template.TemplateException for a name that begins like an address and is none */
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
                property.getValue().values().forEach(url -> add(url.asString(""), member, origins));
            } else if (property.getKey().endsWith(STATIC_HEADER)) {
                add(property.getValue().asString("").replace("'", ""), member, origins);
            } else {
                collect(member, origins);
            }
        });
        if (node.isArray()) {
            value.list().forEach(each -> collect(each, origins));
        }
    }

    /** Addresses of apps that are no web pages ({@code myapp://callback}) have no origin. */
    private static void add(String url, Value place, Set<String> origins) {
        var scheme = url.split(":", 2)[0].toLowerCase(Locale.ROOT);
        var usualPort = USUAL_PORTS.get(scheme);
        if (usualPort == null) {
            return;
        }
        var host = HOST.matcher(authority(url));
        if (!host.matches()) {
            throw place.wrong("the address of a web page");
        }
        var port = host.group("port");
        origins.add("%s://%s%s"
                .formatted(
                        scheme,
                        host.group("host").toLowerCase(Locale.ROOT),
                        port == null || port.equals(usualPort) ? "" : ":" + port));
    }

    /** The part between the scheme and the path; {@link URI#getHost} takes {@code my_service} for none. */
    private static String authority(String url) {
        try {
            return Objects.requireNonNullElse(new URI(url).getRawAuthority(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
