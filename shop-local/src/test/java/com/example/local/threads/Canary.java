package com.example.local.threads;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The mark of one request. It is part of everything that identifies the request: customer, order, SKU, trace, request id and so
 * on, so anything that carries the marks of two requests has crossed from one to the other.
 *
 * @param number up to seven digits
 */
record Canary(int number) {

    private static final String MARK = "975318642";
    private static final String UUID_MARK = "97531864-2000-4000-8000-00000";
    private static final Pattern FOUND = Pattern.compile("%s([0-9]{7})|%s([0-9]{7})".formatted(MARK, UUID_MARK));

    /** The numbers of all canaries in a text. */
    static Set<Integer> in(String text) {
        var numbers = new TreeSet<Integer>();
        for (var found = FOUND.matcher(text); found.find(); ) {
            numbers.add(Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1)));
        }
        return numbers;
    }

    /** 16 digits, which are also a segment id. */
    String digits() {
        return String.format(Locale.ROOT, "%s%07d", MARK, number);
    }

    String uuid() {
        return String.format(Locale.ROOT, "%s%07d", UUID_MARK, number);
    }

    /** A user, an idempotency key and what else may be any word. */
    String word() {
        return "c" + digits();
    }

    String orderId() {
        return digits().replaceFirst("^", "0") + "000000000";
    }

    String traceHeader() {
        return "Root=1-67a1b2c3-00000000%s;Parent=%s;Sampled=1".formatted(digits(), digits());
    }

    /** The 32 bytes that encrypt the contacts of this request's customer. */
    byte[] dataKey() {
        return ("key-" + digits() + "000000000000").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
