package stackrun.memory.expression;

import java.util.HashSet;
import java.util.List;
import stackrun.memory.expression.token.Token;
import stackrun.memory.expression.token.TokenReader;

/**
 * Reads update expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Using
 *     update expressions</a>
 */
public final class UpdateParser {

    private static final String KIND = "UpdateExpression";

    private final TokenReader tokens;
    private final UpdateValueParser values;
    private final UpdateExpression expression = new UpdateExpression(KIND);

    private UpdateParser(TokenReader tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.values = new UpdateValueParser(tokens, placeholders);
    }

    public static UpdateExpression parse(String text, Placeholders placeholders) {
        return new UpdateParser(TokenReader.of(KIND, text), placeholders).sections();
    }

    private UpdateExpression sections() {
        var seen = new HashSet<String>();
        do {
            var section = section();
            if (!seen.add(section)) {
                throw tokens.errors()
                        .invalid(
                                "The \"%s\" section can only be used once in an update expression;".formatted(section));
            }
            do {
                clause(section);
            } while (tokens.takeSign(","));
        } while (tokens.peek().kind() != Token.Kind.END);
        return expression;
    }

    private String section() {
        for (var section : List.of("SET", "REMOVE", "ADD", "DELETE")) {
            if (tokens.takeKeyword(section)) {
                return section;
            }
        }
        throw tokens.unexpected();
    }

    private void clause(String section) {
        var path = values.paths.path();
        expression.add(
                path,
                switch (section) {
                    case "SET" -> {
                        tokens.expectSign("=");
                        yield new SetAction(values.value());
                    }
                    case "REMOVE" -> new RemoveAction();
                    case "ADD" -> new AddAction(values.addend());
                    default -> new DeleteAction(values.deleted());
                });
    }
}
