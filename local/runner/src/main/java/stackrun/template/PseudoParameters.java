package stackrun.template;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The values of {@code Ref} for {@code AWS::…} names, except {@code AWS::NoValue}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">Pseudo parameters</a>
 */
final class PseudoParameters {

    private final Place place;

    PseudoParameters(Place place) {
        this.place = place;
    }

    String region() {
        return place.region();
    }

    Optional<JsonNode> value(Stack stack, String name) {
        var known = switch (name) {
            case "AWS::Region" -> place.region();
            case "AWS::AccountId" -> place.account();
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> stack.name();
            case "AWS::StackId" -> place.stackId(stack.name());
            default -> null;
        };
        return Optional.ofNullable(known).map(JsonNodeFactory.instance::stringNode);
    }
}
