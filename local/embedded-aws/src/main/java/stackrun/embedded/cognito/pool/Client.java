package stackrun.embedded.cognito.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.AppClient;

/** An app client as the pool keeps it: with the secret that was made for it, where it has one. */
public record Client(AppClient settings, @Nullable String secret, Instant created) {

    public boolean isPublic() {
        return secret == null;
    }

    public boolean acceptsSecret(String presented) {
        return secret != null && Secrets.same(secret, presented);
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "Client[id=%s, name=%s]".formatted(settings.id(), settings.name());
    }
}
