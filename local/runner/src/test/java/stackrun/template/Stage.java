package stackrun.template;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stage of templates written down in a test; references give the ids and attributes they name. */
final class Stage {

    private static final References NAMES = new References() {
        @Override
        public String ref(Resource resource) {
            return "ref:" + resource.key();
        }

        @Override
        public String attribute(Resource resource, String name) {
            return name + ":" + resource.key();
        }
    };

    private final List<Stack> stacks = new ArrayList<>();

    static Stage of(String name, String template) {
        return new Stage().and(name, template);
    }

    /** One resource {@code Thing} with the property {@code Value}, in a stack with these further sections. */
    static Stage ofValue(String value, String sections) {
        return of("S", """
                {%s "Resources": {
                  "Other": {"Type": "T"},
                  "Thing": {"Type": "T", "Properties": {"Value": %s}}}}""".formatted(sections, value));
    }

    Stage and(String name, String template) {
        stacks.add(new Stack(name, JsonMapper.shared().readTree(template)));
        return this;
    }

    List<Resource> resources() {
        return new Evaluator(Stacks.of(stacks), Place.DEFAULT, type -> NAMES).resources();
    }

    List<String> keys() {
        return resources().stream().map(Resource::key).toList();
    }

    /** The property {@code Value} of the resource {@code Thing}. */
    JsonNode value() {
        return resources().stream()
                .filter(resource -> resource.logicalId().equals("Thing"))
                .map(resource -> resource.properties().path("Value"))
                .findFirst()
                .orElseThrow();
    }
}
