package stackrun.memory.value;

/** Measures and compares strings by the bytes of their UTF-8 encoding, as DynamoDB does. */
public final class Utf8 {

    private Utf8() {}

    public static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                length++;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                length += 2;
            } else {
                length += 3;
            }
        }
        return length;
    }

    /** Like {@link String#compareTo}, but orders surrogates last, because they encode the highest code points. */
    static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            var a = one.charAt(i);
            var b = other.charAt(i);
            if (a != b) {
                var sameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
                return sameKind
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
