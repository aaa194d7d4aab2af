package stackrun.resource;

import java.util.List;
import java.util.Optional;
import stackrun.template.Resource;

/** A type that neither runs here nor is known to be irrelevant. It is skipped if the user allows that. */
record UnknownType(NotRun notRun) implements ResourceType {

    @Override
    public String name() {
        return notRun.name();
    }

    @Override
    public String runsAs() {
        return notRun.runsAs();
    }

    @Override
    public String ref(Resource resource) {
        return notRun.ref(resource);
    }

    @Override
    public String attribute(Resource resource, String attribute) {
        return notRun.attribute(resource, attribute);
    }

    @Override
    public Optional<List<String>> list(Resource resource, String attribute) {
        return notRun.list(resource, attribute);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        notRun.plan(resource, plan);
    }
}
