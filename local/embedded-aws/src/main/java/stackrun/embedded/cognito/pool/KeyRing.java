package stackrun.embedded.cognito.pool;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signing keys of a pool at one moment.
 *
 * @param retired former keys, which stay published for a while
 */
record KeyRing(RSAKey access, RSAKey id, List<Retired> retired) {

    record Retired(RSAKey key, Instant until) {}

    /** The stored form: JSON web keys with their private parts. */
    record State(String access, String id, List<RetiredState> retired) {
        State {
            retired = List.copyOf(retired);
        }
    }

    record RetiredState(String key, Instant until) {}

    static KeyRing of(State state) {
        var retired = state.retired().stream()
                .map(each -> new Retired(parse(each.key()), each.until()))
                .toList();
        return new KeyRing(parse(state.access()), parse(state.id()), retired);
    }

    private static RSAKey parse(String key) {
        try {
            return RSAKey.parse(key);
        } catch (ParseException e) {
            // The cause is omitted because its message may quote the key.
            throw new IllegalArgumentException("a kept signing key is not a JSON web key");
        }
    }

    State state(Instant now) {
        var stored = alive(now)
                .map(each -> new RetiredState(each.key().toJSONString(), each.until()))
                .toList();
        return new State(access.toJSONString(), id.toJSONString(), stored);
    }

    /** The public halves of all keys that are still needed. */
    JWKSet published(Instant now) {
        return new JWKSet(Stream.concat(Stream.of(id, access), alive(now).map(Retired::key))
                .<JWK>map(RSAKey::toPublicJWK)
                .toList());
    }

    /** The retired keys of the next ring: these keys, and the retired ones that are still needed. */
    List<Retired> retiredAt(Instant now, Instant until) {
        return Stream.concat(Stream.of(new Retired(access, until), new Retired(id, until)), alive(now))
                .toList();
    }

    private Stream<Retired> alive(Instant now) {
        return retired.stream().filter(each -> now.isBefore(each.until()));
    }
}
