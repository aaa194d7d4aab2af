package stackrun.embedded.cognito.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import stackrun.embedded.cognito.pool.Secrets;
import stackrun.embedded.http.HttpResponse;

/** The frame of every page: one inline style sheet, no external resources, and a strict content security policy. */
final class Html {

    private static final String STYLE = style();

    private Html() {}

    /** Escapes text for elements and for quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A complete page.
     *
     * @param title plain text
     * @param main HTML
     * @param formsEndAt the source expression of the server that forms may redirect to; empty for none
     */
    static HttpResponse page(int status, String title, String main, String formsEndAt) {
        var html = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, main);
        return HttpResponse.of(status, "text/html;charset=UTF-8", html)
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", policy(formsEndAt))
                // With "no-referrer", browsers omit the origin of a form.
                .with("Referrer-Policy", "same-origin")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static String policy(String formsEndAt) {
        return "default-src 'none'; style-src 'sha256-%s'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'"
                .formatted(Base64.getEncoder().encodeToString(Secrets.sha256(STYLE)), formsEndAt)
                .replace(" ;", ";");
    }

    private static String style() {
        try (var stream = Html.class.getResourceAsStream("sign-in.css")) {
            if (stream == null) {
                throw new IllegalStateException("sign-in.css is missing beside " + Html.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sign-in.css", e);
        }
    }
}
