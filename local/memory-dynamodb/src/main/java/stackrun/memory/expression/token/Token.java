package stackrun.memory.expression.token;

/** A word or sign of an expression. */
public record Token(Kind kind, String text) {

    public enum Kind {
        /** The name of an attribute, a function or a keyword. */
        WORD,
        /** {@code #name} */
        NAME,
        /** {@code :value} */
        VALUE,
        /** The digits of an index. */
        INDEX,
        SIGN,
        END
    }

    public boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    public boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
