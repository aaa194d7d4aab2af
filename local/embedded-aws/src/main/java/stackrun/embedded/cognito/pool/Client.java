package stackrun.embedded.cognito.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.AppClient;

/** An app client of a pool, with its secret if it is confidential. */
public record Client(AppClient settings, @Nullable String secret, Instant created) {

    public boolean isPublic() {
        return secret == null;
    }

    public boolean acceptsSecret(String presented) {
        return secret != null && Secrets.same(secret, presented);
    }

    /** Omits the secret. */
    @Override
    public String toString() {
        return "Client[id=%s, name=%s]".formatted(settings.id(), settings.name());
    }
}
