package com.example.local.resource;

import com.example.local.template.Properties;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A global table with one replica, which is what {@code TableV2} makes: a table under another name. */
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
        var properties = (ObjectNode) resource.properties().deepCopy();
        var replicas = properties.remove("Replicas");
        if (replicas == null || replicas.size() != 1) {
            throw new TemplateException(
                    resource.path() + "/Properties/Replicas", "global tables run here with one replica");
        }
        new Properties(resource.path() + "/Properties/Replicas/0", replicas.get(0))
                .ignoring(
                        "Region",
                        "ContributorInsightsSpecification",
                        "DeletionProtectionEnabled",
                        "PointInTimeRecoverySpecification",
                        "ResourcePolicy",
                        "SSESpecification",
                        "TableClass",
                        "Tags")
                .done();
        properties.remove(List.of("WriteProvisionedThroughputSettings", "WriteOnDemandThroughputSettings"));
        table.plan(
                new Resource(
                        resource.stack(),
                        resource.logicalId(),
                        resource.type(),
                        properties,
                        resource.metadata(),
                        resource.references()),
                plan);
    }
}
