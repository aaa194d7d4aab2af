package stackrun.resource;

import stackrun.template.References;
import stackrun.template.Resource;

/** One CloudFormation type that runs here. */
interface ResourceType extends References {

    /** The name in templates, for example {@code AWS::SQS::Queue}. */
    String name();

    /** The way this type runs here, in a few words for the list of types. */
    String runsAs();

    /**
     * Reads the properties of a resource and adds steps to the plan. Nothing is created yet: the whole stage is read
     * before the first server starts.
     */
    void plan(Resource resource, Plan plan);
}
