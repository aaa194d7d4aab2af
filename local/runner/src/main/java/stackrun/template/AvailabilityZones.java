package stackrun.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code Fn::GetAZs}: three zones, the number that most regions have.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getavailabilityzones.html">Fn::GetAZs</a>
 */
final class AvailabilityZones {

    private AvailabilityZones() {}

    /**
     * Returns the zones of the region of the stage.
     *
     * @param asked the region in the template; empty for the region of the stage
     */
    static JsonNode of(String region, String asked, String path) {
        if (!asked.isEmpty() && !asked.equals(region)) {
            throw new TemplateException(path, "the local run has one region, not " + asked);
        }
        return JsonNodeFactory.instance
                .arrayNode()
                .add(region + "a")
                .add(region + "b")
                .add(region + "c");
    }
}
