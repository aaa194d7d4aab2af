package stackrun.lambdaapi;

import java.util.List;
import java.util.function.Supplier;
import stackrun.source.mapping.EventSourceMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event source mappings that poll in a run.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html">ListEventSourceMappings</a>
 */
record Mappings(Supplier<List<EventSourceMapping>> mappings) {

    private static final int MAX_PAGE_SIZE = 100;
    private static final int ASKABLE = 10_000;

    ObjectNode list(Query query) {
        var matching = mappings.get().stream()
                .filter(mapping -> query.find("EventSourceArn")
                        .map(mapping.sourceArn()::equals)
                        .orElse(true))
                .filter(mapping -> query.find("FunctionName")
                        .map(name -> isOf(mapping, name))
                        .orElse(true))
                .toList();
        return Page.of(
                "EventSourceMappings",
                matching,
                EventSourceMapping::id,
                MappingJson::of,
                query,
                MAX_PAGE_SIZE,
                ASKABLE);
    }

    /** An unqualified name means the unpublished function, not its aliases. */
    private static boolean isOf(EventSourceMapping mapping, String name) {
        return mapping.functionArn().equals(name) || mapping.functionArn().endsWith(":function:" + name);
    }

    ObjectNode get(String uuid) {
        return mappings.get().stream()
                .filter(mapping -> mapping.id().equals(uuid))
                .findFirst()
                .map(MappingJson::of)
                .orElseThrow(() -> LambdaApiError.notFound("The resource you requested does not exist."));
    }
}
