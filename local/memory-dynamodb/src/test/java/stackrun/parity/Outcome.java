package stackrun.parity;

import java.util.Locale;

/** The outcome of a case on one backend. */
sealed interface Outcome {

    record Passed() implements Outcome {}

    /** The backend answers otherwise than AWS documents. */
    record Differs(String why) implements Outcome {}

    /** The backend lacks the service or the operation. */
    record NotAvailable(String why) implements Outcome {}

    record NotRun() implements Outcome {}

    /** The word in tables and result files. */
    default String word() {
        return switch (this) {
            case Passed() -> "passed";
            case Differs(var _) -> "differs";
            case NotAvailable(var _) -> "not available";
            case NotRun() -> "not run";
        };
    }

    default String why() {
        return switch (this) {
            case Differs(var why) -> why;
            case NotAvailable(var why) -> why;
            case Passed(), NotRun() -> "";
        };
    }

    static Outcome of(String word, String why) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "passed" -> new Passed();
            case "differs" -> new Differs(why);
            case "not available" -> new NotAvailable(why);
            default -> throw new IllegalArgumentException("not an outcome: " + word);
        };
    }
}
