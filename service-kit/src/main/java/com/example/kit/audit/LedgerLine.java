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
 * @param order the order it is about
 * @param state what the service holds of it, in the ledger's own words
 * @param since when it came to that, where the service knows; no part of the digest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerLine(
        String order, String state, @Nullable Instant since) {

    public static LedgerLine of(String order, String state) {
        return new LedgerLine(order, state, null);
    }

    /** A digest of the entries: the same for the same orders and states, in whatever order they come. */
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
