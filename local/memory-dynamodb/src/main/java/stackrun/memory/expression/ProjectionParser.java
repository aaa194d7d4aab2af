package stackrun.memory.expression;

import stackrun.memory.expression.token.TokenReader;

/**
 * Reads projection expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html">Using
 *     projection expressions</a>
 */
public final class ProjectionParser {

    private ProjectionParser() {}

    public static Projection parse(String text, Placeholders placeholders) {
        var tokens = TokenReader.of(Projection.KIND, text);
        var paths = new PathReader(tokens, placeholders);
        var projection = new Projection();
        do {
            projection.add(paths.path());
        } while (tokens.takeSign(","));
        tokens.expectEnd();
        return projection;
    }
}
