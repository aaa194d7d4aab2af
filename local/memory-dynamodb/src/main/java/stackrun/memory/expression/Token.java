package stackrun.memory.expression;

/** A word or sign of an expression. */
record Token(Kind kind, String text) {

    enum Kind {
        /** An attribute's name, a function or a keyword. */
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

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
