package com.example.local.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import stackrun.embedded.http.HttpResponse;
import stackrun.run.Pages;

/** Serves {@code /docs}: Swagger UI for the OpenAPI files, all of it from this class path. */
public final class Docs implements Pages {

    private static final String PREFIX = "/docs";
    private static final String UI = "/META-INF/resources/webjars/swagger-ui/%s/".formatted(version());
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "png", "image/png");

    /**
     * Allows the page to call only the API, under its names on this machine. Swagger UI needs inline styles and {@code
     * data:} images.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    @Override
    public String path() {
        return PREFIX;
    }

    @Override
    public Optional<HttpResponse> answer(String path) {
        if (!contain(path) || path.contains("..")) {
            return Optional.empty();
        }
        var name = path.substring(PREFIX.length()).replaceFirst("^/", "");
        if (name.isEmpty()) {
            return file("/docs/index.html");
        }
        return file("/docs/" + name).or(() -> file("/openapi/" + name)).or(() -> file(UI + name));
    }

    private static Optional<HttpResponse> file(String resource) {
        try (var stream = Docs.class.getResourceAsStream(resource)) {
            var extension = resource.substring(resource.lastIndexOf('.') + 1);
            return stream == null || !TYPES.containsKey(extension)
                    ? Optional.empty()
                    : Optional.of(HttpResponse.of(200, TYPES.get(extension), stream.readAllBytes())
                            .with("Content-Security-Policy", POLICY)
                            .with("X-Content-Type-Options", "nosniff"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try (var stream = Docs.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
