package stackrun.resource;

import stackrun.resource.mapping.EventSourceMappingReader;
import stackrun.resource.property.ResourceProperties;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StreamMapping;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A queue, a table's stream or a Kinesis stream that Lambda polls for a function. */
record EventSourceMappingType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::Lambda::EventSourceMapping";
    }

    @Override
    public String runsAs() {
        return "a poller that obeys batch size and window, filters, tumbling windows, partial batches, bisection, retries, age and the on-failure destination";
    }

    @Override
    public String ref(Resource mapping) {
        return Ids.uuid(mapping.key());
    }

    @Override
    public String attribute(Resource mapping, String name) {
        if (!name.equals("Id")) {
            throw new TemplateException(mapping.path(), "an event source mapping has no attribute " + name);
        }
        return ref(mapping);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        boolean enabled = properties.flag("Enabled", true);
        var mapping = mapping(resource, properties);
        properties.done();
        if (enabled) {
            plan.add(
                    Plan.Phase.FUNCTIONS,
                    resource,
                    cloud -> cloud.lambda().scale(mapping.functionArn(), concurrency(mapping)));
            plan.add(
                    Plan.Phase.EVENT_SOURCES, resource, cloud -> cloud.sources().start(mapping));
        } else {
            plan.skip(resource, Plan.DISABLED);
        }
    }

    EventSourceMapping mapping(Resource resource, Properties properties) {
        var source = StreamConsumerType.streamOf(properties.text("EventSourceArn"));
        return EventSourceMappingReader.read(ref(resource), source, properties);
    }

    static int concurrency(EventSourceMapping mapping) {
        return switch (mapping) {
            case QueueMapping queue -> queue.concurrency();
            case StreamMapping stream -> Math.max(stream.lanes(), 2);
        };
    }
}
