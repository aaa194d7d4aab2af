package stackrun.memory.expression.token;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Caches the tokens of expressions, because programs send the same few expressions with changing values. */
final class TokenCache {

    private static final int MAX_EXPRESSIONS = 1000;

    private static final ConcurrentHashMap<String, List<Token>> TOKENS = new ConcurrentHashMap<>();

    private TokenCache() {}

    static List<Token> of(ExpressionErrors errors) {
        var known = TOKENS.get(errors.text());
        if (known != null) {
            return known;
        }
        if (TOKENS.size() >= MAX_EXPRESSIONS) {
            TOKENS.clear();
        }
        var tokens = Tokenizer.tokens(errors);
        TOKENS.put(errors.text(), tokens);
        return tokens;
    }
}
