package stackrun.resource;

import stackrun.template.Evaluator;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.Stacks;
import stackrun.template.TemplateException;

/** Plans the resources of a stage: reads each one with its type, before anything is created. */
public final class Planner {

    private final Place place;
    private final ResourceTypes types;
    private final boolean allowUnsupported;

    /**
     * Creates a planner for a run.
     *
     * @param allowUnsupported true to skip resources of unknown types; otherwise they are rejected
     */
    public Planner(Place place, ServerAddresses servers, boolean allowUnsupported) {
        this.place = place;
        this.types = new ResourceTypes(place, servers);
        this.allowUnsupported = allowUnsupported;
    }

    /**
     * Checks that a stage can run, before any server starts. The plan has no addresses of servers.
     *
     * @throws TemplateException for the first type or property that does not run here
     */
    public static Plan check(Stacks stacks, Place place, boolean allowUnsupported) {
        return new Planner(place, ServerAddresses.NOT_STARTED, allowUnsupported).plan(stacks);
    }

    /**
     * Plans a stage.
     *
     * @throws TemplateException for the first type or property that does not run here
     */
    public Plan plan(Stacks stacks) {
        var plan = new Plan(stacks.assets());
        var evaluator = new Evaluator(stacks, place, types::find);
        for (var resource : evaluator.resources()) {
            read(resource, plan);
        }
        plan.outputs(evaluator.outputs());
        plan.end();
        return plan;
    }

    /** Reads one resource. The message of a failure contains its path, even if the type itself failed. */
    private void read(Resource resource, Plan plan) {
        try {
            var type = type(resource);
            type.plan(resource, plan);
            plan.refer(resource, type.ref(resource));
        } catch (TemplateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TemplateException(
                    resource.path(), "%s cannot be read: %s".formatted(resource.type(), e.getMessage()), e);
        }
    }

    private ResourceType type(Resource resource) {
        var type = types.find(resource.type());
        if (!allowUnsupported && type instanceof UnknownType) {
            throw new TemplateException(
                    resource.path(),
                    "%s does not run here: add a ResourceType for it, or start with --allow-unsupported to skip it"
                            .formatted(resource.type()));
        }
        return type;
    }
}
