package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A global table with one replica, such as the CDK's {@code TableV2} creates. It runs as a table. */
record GlobalTableType(TableType table) implements ResourceType {

    @Override
    public String name() {
        return "AWS::DynamoDB::GlobalTable";
    }

    @Override
    public String runsAs() {
        return "as a table, where it has one replica";
    }

    @Override
    public String ref(Resource resource) {
        return table.ref(resource);
    }

    @Override
    public String attribute(Resource resource, String name) {
        return table.attribute(resource, name);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var replicas = ResourceProperties.open(resource).objects("Replicas");
        if (replicas.size() != 1) {
            throw new TemplateException(
                    resource.path() + "/Properties/Replicas", "global tables run here with one replica");
        }
        replicas.getFirst().done();
        table.plan(resource.without("Replicas"), plan);
    }
}
