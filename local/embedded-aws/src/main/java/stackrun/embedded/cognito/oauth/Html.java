package stackrun.embedded.cognito.oauth;

import stackrun.embedded.http.HttpResponse;

/** The frame of every page: one inline style sheet, no external resources, and a strict content security policy. */
final class Html {

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
                """.formatted(escape(title), PageStyle.SHEET, main);
        return HttpResponse.of(status, "text/html;charset=UTF-8", html)
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", PageStyle.policy(formsEndAt))
                // With "no-referrer", browsers omit the origin of a form.
                .with("Referrer-Policy", "same-origin")
                .with("X-Content-Type-Options", "nosniff");
    }
}
