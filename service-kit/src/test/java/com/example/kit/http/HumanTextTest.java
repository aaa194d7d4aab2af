package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.testing.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests the allowed characters of names and addresses with every code point.
 *
 * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">UAX 44, Default_Ignorable_Code_Point</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9839">RFC 9839, Unicode character repertoire subsets</a>
 */
class HumanTextTest {

    private static final JsonBody<String> ORDERS = JsonBody.of(String.class, "orders", "HumanText");
    private static final JsonBody<String> INVENTORY = JsonBody.of(String.class, "inventory", "HumanText");

    /** Visible format characters: signs before Arabic, Syriac and Kaithi numbers, and the grouping of hieroglyphs. */
    private static final Set<Integer> VISIBLE_FORMATS = points(
            0x0600, 0x0605, 0x06DD, 0x06DD, 0x070F, 0x070F, 0x0890, 0x0891, 0x08E2, 0x08E2, 0x110BD, 0x110BD, 0x110CD,
            0x110CD, 0x13430, 0x1343F);

    /** Format characters that distinguish words in Persian, Sinhala or Mongolian. */
    private static final Set<Integer> NEEDED_FORMATS = points(0x180E, 0x180E, 0x200C, 0x200D);

    private static final Set<Integer> VARIATION_SELECTORS =
            points(0x180B, 0x180D, 0x180F, 0x180F, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF);

    /** Ignorable letters, marks and unassigned code points, and the blank Braille pattern. */
    private static final Set<Integer> OTHERWISE_INVISIBLE = points(
            0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2065, 0x2800, 0x2800, 0x3164, 0x3164, 0xFFA0,
            0xFFA0, 0xFFF0, 0xFFFD, 0xE0000, 0xE00FF, 0xE01F0, 0xE0FFF);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice",
                "Zoë",
                "Zoe\u0308",
                "José-María",
                "O'Neil",
                "d’Arc",
                "Łódź",
                "Ægir Þór",
                "Jr., 3rd",
                "李雷",
                "山田　太郎",
                "𠮷野家",
                "葛\udb40\udd00城市",
                "김철수",
                "محمد علي",
                "می\u200cخواهم",
                "हिन्दी",
                "ශ්\u200dරී",
                "രാജന്\u200d",
                "ᠮᠣᠩᠭᠣᠯ\u180e",
                "שלום",
                "Ελένη",
                "Владимир",
                "ไทย",
                "1 Garden Street",
                "Straße 5/2 – Hof #3",
                "№\u00a05",
                "🫖",
                "👩\u200d🍳",
                "❤\ufe0f",
                "<b>&amp;</b>",
                "=1+1"
            })
    void isTextOfEveryScript(String text) {
        assertThat(ORDERS.read(json(text))).isEqualTo(text);
        assertThat(INVENTORY.read(json(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice\r\nBcc: x@y",
                "Alice\u0000",
                "\u001b[31mAlice",
                "Al\tice",
                "Al\u007fice",
                "Al\u0085ice",
                "Al\u2028ice",
                "Al\u200bice",
                "Al\u2060ice",
                "Al\u00adice",
                "\u202eecilA",
                "Al\u2066ice",
                "Al\u200fice",
                "Al\u061cice",
                "\ufeffAlice",
                "Al\ufffeice",
                "Al\uffffice",
                "Al\ufdd0ice",
                "Al\ufffdice",
                "Al\ue000ice",
                "Al\ud83f\udffeice",
                "Al\udb40\udc41ice",
                "Al\udbff\udffdice",
                " ",
                "   ",
                "\u00a0",
                "\u3000",
                "\u2003\u2003",
                "\u3164",
                "\u115f",
                "\u2800",
                "\u200d",
                "\ufe0f",
                "\udb40\udd00",
                " Alice",
                "Alice ",
                "\u3000山田",
                "山田\u3000",
                ""
            })
    void isNothingThatNobodySeesOrThatControls(String text) {
        refused(ORDERS, text);
        refused(INVENTORY, text);
        var body = Request.ORDER.replace("\"Alice\"", json(text));
        var answer = new Request().body(body).sentThrough(Entry.OURS);
        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(JsonMapper.shared()
                        .readTree(answer.path("body").asString())
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("/contact/name");
    }

    /** Tests each character alone, and at the start, in the middle and at the end of a text. */
    @Test
    void hasOneRuleForEveryCharacter() {
        var wrong = new TreeMap<Integer, String>();
        codePoints().forEach(codePoint -> {
            var character = Character.toString(codePoint);
            var taken = Stream.of(character, character + "b", "a" + character + "b", "a" + character)
                    .map(text -> taken(text) ? "1" : "0")
                    .reduce("", String::concat);
            var expected = expected(codePoint);
            if (!taken.equals(expected)) {
                wrong.put(codePoint, taken + " for " + expected);
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static String expected(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> "0000";
            case Character.SPACE_SEPARATOR -> "0010";
            case Character.FORMAT ->
                VISIBLE_FORMATS.contains(codePoint) ? "1111" : NEEDED_FORMATS.contains(codePoint) ? "0011" : "0000";
            default -> {
                if (OTHERWISE_INVISIBLE.contains(codePoint)
                        || (codePoint & 0xFFFE) == 0xFFFE
                        || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)) {
                    yield "0000";
                }
                yield VARIATION_SELECTORS.contains(codePoint) ? "0011" : "1111";
            }
        };
    }

    /** All code points except the middle parts of the large, uniform blocks. */
    private static IntStream codePoints() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint < 0x20000
                        || (codePoint >= 0xE0000 && codePoint < 0xE1100)
                        || (codePoint & 0xFFFF) < 0x10
                        || (codePoint & 0xFFFF) > 0xFFF0);
    }

    private static boolean taken(String text) {
        try {
            ORDERS.read(json(text));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static void refused(JsonBody<String> kind, String text) {
        assertThatThrownBy(() -> kind.read(json(text))).isInstanceOf(Refusal.class);
    }

    /** Escapes everything that is not ASCII, so that unpaired surrogates can be written too. */
    private static String json(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 0x7f && unit >= 0x20 && unit != '"' && unit != '\\'
                        ? Character.toString(unit)
                        : "\\u" + Integer.toHexString(0x10000 + unit).substring(1))
                .reduce("", String::concat)
                .transform(escaped -> '"' + escaped + '"');
    }

    private static Set<Integer> points(int... bounds) {
        var points = new TreeSet<Integer>();
        for (int i = 0; i < bounds.length; i += 2) {
            IntStream.rangeClosed(bounds[i], bounds[i + 1]).forEach(points::add);
        }
        return points;
    }
}
