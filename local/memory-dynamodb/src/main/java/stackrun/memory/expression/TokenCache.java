package stackrun.memory.expression;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts every distinct expression once: programs send few, with other values each time. */
final class TokenCache {

    private static final int MAX_EXPRESSIONS = 1000;

    private static final ConcurrentHashMap<String, List<Token>> CUT = new ConcurrentHashMap<>();

    private TokenCache() {}

    static List<Token> of(String kind, String text) {
        var known = CUT.get(text);
        if (known != null) {
            return known;
        }
        if (CUT.size() >= MAX_EXPRESSIONS) {
            CUT.clear();
        }
        var tokens = Tokens.of(kind, text);
        CUT.put(text, tokens);
        return tokens;
    }
}
