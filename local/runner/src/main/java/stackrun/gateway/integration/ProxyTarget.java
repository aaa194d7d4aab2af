package stackrun.gateway.integration;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.gateway.api.Call;
import stackrun.template.TemplateException;

/**
 * The address that a call is forwarded to.
 *
 * @param uri an address of this machine, with {@code {name}} for each path parameter
 */
record ProxyTarget(String uri) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws TemplateException for an address of another machine, which a local run does not call */
    static ProxyTarget of(String uri, String path) {
        var host = host(uri);
        if (host == null || !LOOPBACK.contains(host)) {
            throw new TemplateException(path, "http_proxy integrations reach this machine only, not " + uri);
        }
        return new ProxyTarget(uri);
    }

    private static @Nullable String host(String uri) {
        try {
            return new URI(uri.replaceAll("[{}]", "")).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Returns the address with the path parameters and the query of a call. */
    URI of(Call call) {
        var target = uri;
        for (var parameter : call.pathParameters().entrySet()) {
            var name = parameter.getKey();
            var encoded = encoded(parameter.getValue());
            boolean greedy = call.operation().path().text().contains("{%s+}".formatted(name));
            target = target.replace("{%s}".formatted(name), greedy ? encoded.replace("%2F", "/") : encoded);
        }
        var query = call.request().query();
        return URI.create(query == null ? target : target + "?" + QueryText.encoded(query));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
