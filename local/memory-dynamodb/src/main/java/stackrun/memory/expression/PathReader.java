package stackrun.memory.expression;

import java.util.ArrayList;
import stackrun.memory.expression.path.Path;
import stackrun.memory.expression.token.ReservedWords;
import stackrun.memory.expression.token.Token;
import stackrun.memory.expression.token.TokenReader;

/** Reads document paths such as {@code lines[0].#quantity}, and records them with the placeholders. */
record PathReader(TokenReader tokens, Placeholders placeholders) {

    Path path() {
        var steps = new ArrayList<Path.Step>(2);
        steps.add(member());
        while (true) {
            if (tokens.takeSign(".")) {
                steps.add(member());
            } else if (tokens.takeSign("[")) {
                steps.add(element());
            } else {
                return placeholders.seen(new Path(steps));
            }
        }
    }

    private Path.Step member() {
        var token = tokens.take();
        return switch (token.kind()) {
            case NAME -> new Path.Member(placeholders.name(token.text(), tokens.errors()));
            case WORD -> {
                if (ReservedWords.contain(token.text())) {
                    throw tokens.errors()
                            .invalid("Attribute name is a reserved keyword; reserved keyword: " + token.text());
                }
                yield new Path.Member(token.text());
            }
            default -> throw tokens.errors().syntaxError(token.text());
        };
    }

    private Path.Step element() {
        var token = tokens.take();
        if (token.kind() != Token.Kind.INDEX
                || (token.text().length() > 1 && token.text().startsWith("0"))) {
            throw tokens.errors().syntaxError(token.text());
        }
        tokens.expectSign("]");
        try {
            return new Path.Element(Integer.parseInt(token.text()));
        } catch (NumberFormatException e) {
            throw tokens.errors()
                    .invalid("List index is not within the allowable range; index: [%s]".formatted(token.text()));
        }
    }
}
