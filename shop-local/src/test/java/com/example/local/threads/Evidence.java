package com.example.local.threads;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Pattern;

/** Everything that leaves an execution environment: to which request each piece belongs, and what belongs to two. */
final class Evidence {

    /** Where a piece was found. */
    enum Kind {
        ANSWER,
        LOG,
        METRIC,
        TRACE,
        CALL,
        KEY
    }

    private static final int MAX_SHOWN = 20;
    private static final int MAX_TEXT = 1_500;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{40,}");

    private final Map<Kind, AtomicIntegerArray> found = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<Integer>> crossed = new EnumMap<>(Kind.class);
    private final Collection<String> shown = new ConcurrentLinkedQueue<>();
    private final Collection<String> withoutOwner = new ConcurrentLinkedQueue<>();

    /** @param requests the number of canaries, which are numbered from 0 */
    Evidence(int requests) {
        for (var kind : Kind.values()) {
            found.put(kind, new AtomicIntegerArray(requests));
            crossed.put(kind, ConcurrentHashMap.newKeySet());
        }
    }

    /** Adds a piece and returns the requests whose canaries are in it: more than one is a crossing. */
    Set<Integer> add(Kind kind, String text) {
        var owners = owners(text);
        if (owners.size() > 1) {
            crossing(kind, owners, text);
        }
        if (owners.isEmpty()) {
            withoutOwner.add(text);
        }
        owners.forEach(owner -> found.get(kind).incrementAndGet(owner));
        return owners;
    }

    /** Adds a piece of a request that is known otherwise. */
    void add(Kind kind, Canary canary, String text) {
        var owners = owners(text);
        owners.add(canary.number());
        if (owners.size() > 1) {
            crossing(kind, owners, text);
        }
        found.get(kind).incrementAndGet(canary.number());
    }

    /** Adds a piece that belongs to several requests. */
    void crossing(Kind kind, Collection<Integer> owners, String text) {
        if (crossed.get(kind).size() < MAX_SHOWN) {
            shown.add("%s of %s: %s".formatted(kind, owners, text.substring(0, Math.min(text.length(), MAX_TEXT))));
        }
        crossed.get(kind).addAll(owners);
    }

    /** The requests with a piece that belongs to another one as well. */
    Set<Integer> crossed(Kind kind) {
        return Set.copyOf(crossed.get(kind));
    }

    /** The first crossings of each kind. */
    List<String> crossings() {
        return List.copyOf(shown);
    }

    /** Pieces without a canary. */
    List<String> withoutOwner() {
        return List.copyOf(withoutOwner);
    }

    int count(Kind kind, int request) {
        return found.get(kind).get(request);
    }

    /** The different numbers of pieces that these requests have: one, unless a piece of one is with another. */
    Set<Integer> counts(Kind kind, Collection<Integer> requests) {
        var counts = new TreeSet<Integer>();
        requests.forEach(request -> counts.add(count(kind, request)));
        return counts;
    }

    /** Canaries in the text, and in what is in it as Base64: tokens, stream records, keys. */
    private static Set<Integer> owners(String text) {
        var owners = Canary.in(text);
        for (var decoded : decoded(text)) {
            owners.addAll(Canary.in(decoded));
        }
        return owners;
    }

    private static List<String> decoded(String text) {
        var decoded = new ArrayList<String>();
        for (var word = BASE64.matcher(text); word.find(); ) {
            var standard = word.group().replace('-', '+').replace('_', '/');
            var whole = standard.substring(0, standard.length() / 4 * 4);
            decoded.add(new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1));
        }
        return decoded;
    }
}
