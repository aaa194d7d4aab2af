package stackrun.embedded.cognito;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import stackrun.embedded.cognito.pool.SigningKeys;

/** Two RSA keys for all tests of this JVM, under a new id each time. */
public final class QuickKeys implements Supplier<RSAKey> {

    private static final List<RSAKey> MADE_ONCE = List.of(SigningKeys.newKey(), SigningKeys.newKey());

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public RSAKey get() {
        return new RSAKey.Builder(MADE_ONCE.get(next.getAndIncrement() % 2))
                .keyID(UUID.randomUUID().toString())
                .build();
    }
}
