package stackrun.resource.mapping;

import stackrun.source.filter.EventFilter;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.template.Properties;

/** Reads the properties of an event source mapping. */
public final class EventSourceMappingReader {

    private EventSourceMappingReader() {}

    /**
     * Reads a mapping.
     *
     * @param sourceArn the ARN of the queue or stream, even if the mapping names a consumer of the stream
     */
    public static EventSourceMapping read(String id, String sourceArn, Properties properties) {
        return sourceArn.contains(":sqs:")
                ? QueueMappingReader.read(id, sourceArn, properties)
                : StreamMappingReader.read(id, sourceArn, properties);
    }

    static boolean reportsItemFailures(Properties properties) {
        return properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    static EventFilter filter(Properties properties) {
        var criteria = properties.object("FilterCriteria");
        var patterns = criteria.objects("Filters").stream()
                .map(each -> each.text("Pattern"))
                .toList();
        return EventFilter.of(patterns, criteria.path());
    }
}
