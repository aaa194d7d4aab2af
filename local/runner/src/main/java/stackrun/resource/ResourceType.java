package stackrun.resource;

import stackrun.template.References;
import stackrun.template.Resource;

/** One CloudFormation type that runs here. */
interface ResourceType extends References {

    /** As templates name it: {@code AWS::SQS::Queue}. */
    String name();

    /** The way this type runs here, in a few words for the list of types. */
    String runsAs();

    /**
     * Reads the resource's properties and adds what is to be made of it. Nothing is made yet: the whole stage is read
     * before the first server starts.
     */
    void plan(Resource resource, Plan plan);
}
