package stackrun.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values out of few, so that they meet again. */
record RandomValues(Random random) {

    static final List<String> ATTRIBUTES =
            List.of("a", "b", "c", "d", "n", "tags", "status", "ownerId", "rank", "shard", "pk", "sk");

    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "3", "-1", "10", "1.0", "1e1", "0.5", "-2.50", "007", "12345678901234567890", "1E+30");

    /** DynamoDB Local keeps a number inside a document as it was written, against the documentation. */
    private static final List<String> CANONICAL_NUMBERS =
            List.of("0", "1", "2", "3", "-1", "10", "0.5", "-2.5", "7", "12345678901234567890");

    /** Some numbers that a table cannot hold, some that it barely can. */
    private static final List<String> EXTREME_NUMBERS = List.of(
            "9.9999999999999999999999999999999999999E+125",
            "1E-130",
            "1E+126",
            "1E-131",
            "123456789012345678901234567890123456789",
            "0.12345678901234567890123456789012345678",
            "99999999999999999999999999999999999999",
            "x",
            "");

    private static final List<String> TEXTS = List.of("", "a", "b", "ab", "abc", "B", "ä", "\uFFFD", "\uD83D\uDE00");

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T of(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    AttributeValue any() {
        return any(2);
    }

    /** Of an item's attribute; there DynamoDB Local writes numbers as it should. */
    AttributeValue anyOfItem() {
        return oneIn(4) ? number() : any();
    }

    AttributeValue canonicalNumber() {
        return AttributeValue.fromN(of(CANONICAL_NUMBERS));
    }

    private AttributeValue any(int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 12)) {
            case 0, 1 -> text();
            case 2, 3 -> canonicalNumber();
            case 4 -> AttributeValue.fromB(bytes());
            case 5 -> AttributeValue.fromBool(random.nextBoolean());
            case 6 -> AttributeValue.fromNul(true);
            case 7 -> set();
            case 8, 9 -> AttributeValue.fromL(list(depth - 1));
            default -> AttributeValue.fromM(map(depth - 1));
        };
    }

    AttributeValue text() {
        return AttributeValue.fromS(of(TEXTS));
    }

    AttributeValue number() {
        return AttributeValue.fromN(oneIn(60) ? of(EXTREME_NUMBERS) : of(NUMBERS));
    }

    SdkBytes bytes() {
        return SdkBytes.fromUtf8String(of(TEXTS));
    }

    AttributeValue smallNumber() {
        return AttributeValue.fromN(of(NUMBERS.subList(0, 8)));
    }

    /** A set of strings, so that sets of one type meet; seldom another value. */
    AttributeValue tags() {
        return oneIn(10) ? set() : AttributeValue.fromSs(members(TEXTS.subList(1, 4), 1 + random.nextInt(2)));
    }

    AttributeValue list() {
        return AttributeValue.fromL(list(1));
    }

    private List<AttributeValue> list(int depth) {
        var list = new ArrayList<AttributeValue>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(any(depth));
        }
        return list;
    }

    private Map<String, AttributeValue> map(int depth) {
        var map = new LinkedHashMap<String, AttributeValue>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(of(ATTRIBUTES), any(depth));
        }
        return map;
    }

    /** Now and then an empty one, or one with a member twice. */
    AttributeValue set() {
        int count = oneIn(40) ? 0 : 1 + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> AttributeValue.fromSs(members(TEXTS, count));
            case 1 -> AttributeValue.fromNs(members(NUMBERS.subList(0, 6), count));
            default ->
                AttributeValue.fromBs(members(TEXTS, count).stream()
                        .map(SdkBytes::fromUtf8String)
                        .toList());
        };
    }

    private List<String> members(List<String> among, int count) {
        var members = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            members.add(of(among));
        }
        return oneIn(40) ? members : List.copyOf(new LinkedHashSet<>(members));
    }
}
