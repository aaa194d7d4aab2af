package com.example.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger.
 *
 * @param order the id of the order
 * @param state the state of the order in the service, in the ledger's terms
 * @param since the time at which it reached the state, if known; not part of the digest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerLine(
        String order, String state, @Nullable Instant since) {

    public static LedgerLine of(String order, String state) {
        return new LedgerLine(order, state, null);
    }

    /** Returns a digest of the entries that depends on their order ids and states, but not on their sequence. */
    public static String digest(Collection<LedgerLine> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            entries.stream()
                    .map(entry -> entry.order + " " + entry.state + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
