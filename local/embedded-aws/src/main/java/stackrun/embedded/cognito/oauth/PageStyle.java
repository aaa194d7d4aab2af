package stackrun.embedded.cognito.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import stackrun.embedded.cognito.pool.Secrets;

/** The inline style sheet of all pages, and the content security policy that allows nothing else. */
final class PageStyle {

    static final String SHEET = read();

    private PageStyle() {}

    /** @param formsEndAt the source expression of the server that forms may redirect to; empty for none */
    static String policy(String formsEndAt) {
        return "default-src 'none'; style-src 'sha256-%s'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'"
                .formatted(Base64.getEncoder().encodeToString(Secrets.sha256(SHEET)), formsEndAt)
                .replace(" ;", ";");
    }

    private static String read() {
        try (var stream = PageStyle.class.getResourceAsStream("sign-in.css")) {
            if (stream == null) {
                throw new IllegalStateException("sign-in.css is missing beside " + PageStyle.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sign-in.css", e);
        }
    }
}
