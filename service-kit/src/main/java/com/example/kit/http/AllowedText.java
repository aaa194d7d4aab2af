package com.example.kit.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rejects characters that no string of a body may contain, whatever its schema allows: surrogates and noncharacters,
 * which I-JSON excludes, and invisible characters above U+FFFF. Regular expression engines differ above U+FFFF, so the
 * schemas leave those characters to this class.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7493#section-2.1">RFC 7493, I-JSON: encoding and characters</a>
 * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">UAX 44, Default_Ignorable_Code_Point</a>
 */
final class AllowedText {

    static final String UNPAIRED_SURROGATE = "must not contain an unpaired surrogate";

    private static final String REPLACEMENT_CHARACTER =
            "must not contain U+FFFD, the replacement character for bytes that are not UTF-8";

    private AllowedText() {}

    /** Returns the rule that a text violates, or null. */
    static @Nullable String violation(String text) {
        if (!text.isEmpty() && isVariationSelector(text.codePointAt(0))) {
            return "must not begin with a variation selector";
        }
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            var violation = violation(codePoint);
            if (violation != null) {
                return violation;
            }
        }
        return null;
    }

    private static @Nullable String violation(int codePoint) {
        if (between(Character.MIN_SURROGATE, codePoint, Character.MAX_SURROGATE)) {
            return UNPAIRED_SURROGATE;
        }
        if (codePoint == 0xFFFD) {
            return REPLACEMENT_CHARACTER;
        }
        return isNoncharacter(codePoint) || isPrivateOrInvisible(codePoint)
                ? String.format(Locale.ROOT, "must not contain U+%04X, which is not a text character", codePoint)
                : null;
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || between(0xFDD0, codePoint, 0xFDEF);
    }

    /**
     * Above U+FFFF: private use, shorthand and musical format controls, tags, and code points reserved for similar use.
     */
    private static boolean isPrivateOrInvisible(int codePoint) {
        return codePoint >= 0xF0000
                || between(0x1BCA0, codePoint, 0x1BCA3)
                || between(0x1D173, codePoint, 0x1D17A)
                || (between(0xE0000, codePoint, 0xE0FFF) && !isVariationSelector(codePoint));
    }

    /** True for the variation selectors supplement, which names of people and places in Japan need. */
    private static boolean isVariationSelector(int codePoint) {
        return between(0xE0100, codePoint, 0xE01EF);
    }

    private static boolean between(int first, int codePoint, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
