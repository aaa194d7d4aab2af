package stackrun.memory.table;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import stackrun.memory.request.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * The transactions that succeeded within the last ten minutes, by the token of their request.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
public final class ClientTokens {

    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    private record Succeeded(JsonNode writes, Instant at) {}

    private final Map<String, Succeeded> byToken;

    private ClientTokens(Map<String, Succeeded> byToken) {
        this.byToken = byToken;
    }

    static ClientTokens none() {
        return new ClientTokens(new LinkedHashMap<>());
    }

    ClientTokens copy() {
        return new ClientTokens(new LinkedHashMap<>(byToken));
    }

    /** Tests if the same writes were made with this token before. Refuses a token that other writes used. */
    public boolean knows(String token, JsonNode writes, Instant now) {
        evictOlderThan(now.minus(TOKEN_LIFETIME));
        var succeeded = byToken.get(token);
        if (succeeded != null && !succeeded.writes().equals(writes)) {
            throw new Refusal(
                    "IdempotentParameterMismatchException",
                    "The request uses the same client token as a previous, but non-identical request. Do not reuse a client"
                            + " token with different requests, unless the requests are identical");
        }
        return succeeded != null;
    }

    public void remember(String token, JsonNode writes, Instant now) {
        byToken.put(token, new Succeeded(writes, now));
    }

    /** Evicts from the start, because the map keeps the order of insertion. */
    private void evictOlderThan(Instant moment) {
        var oldest = byToken.values().iterator();
        while (oldest.hasNext() && oldest.next().at().isBefore(moment)) {
            oldest.remove();
        }
    }
}
