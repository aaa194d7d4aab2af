package stackrun.source.filter;

import java.math.BigDecimal;
import java.util.function.Predicate;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;

/** The operator {@code numeric}: pairs of a comparison and a number, all of which must hold. */
final class NumericRange {

    private NumericRange() {}

    static Predicate<JsonNode> read(JsonNode pairs, String path) {
        if (!pairs.isArray() || pairs.size() % 2 != 0 || pairs.isEmpty()) {
            throw new TemplateException(path, "numeric takes pairs of a comparison and a number, not " + pairs);
        }
        Predicate<JsonNode> all = JsonNode::isNumber;
        for (int i = 0; i < pairs.size(); i += 2) {
            var bound = pairs.get(i + 1);
            if (!bound.isNumber()) {
                throw new TemplateException(path, "numeric compares with numbers, not with " + bound);
            }
            all = all.and(comparison(pairs.get(i).asString(), bound.decimalValue(), path));
        }
        return all;
    }

    private static Predicate<JsonNode> comparison(String sign, BigDecimal bound, String path) {
        return switch (sign) {
            case "=" -> found -> found.decimalValue().compareTo(bound) == 0;
            case "<" -> found -> found.decimalValue().compareTo(bound) < 0;
            case "<=" -> found -> found.decimalValue().compareTo(bound) <= 0;
            case ">" -> found -> found.decimalValue().compareTo(bound) > 0;
            case ">=" -> found -> found.decimalValue().compareTo(bound) >= 0;
            default -> throw new TemplateException(path, "numeric does not know the comparison " + sign);
        };
    }
}
