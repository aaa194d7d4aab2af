package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.resource.table.TableCreation;
import stackrun.resource.table.TableDefinition;
import stackrun.resource.table.TimeToLive;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A table with its indexes, its stream and its time to live. */
record TableType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::DynamoDB::Table";
    }

    @Override
    public String runsAs() {
        return "a table of DynamoDB Local with indexes, stream and time to live; "
                + "in memory (`--store memory`) expired items stay and local secondary indexes are refused";
    }

    @Override
    public String ref(Resource table) {
        return tableName(table);
    }

    @Override
    public String attribute(Resource table, String name) {
        var arn = place.arn("dynamodb", "table/" + tableName(table));
        return switch (name) {
            case "Arn" -> arn;
            case "StreamArn" -> arn + "/stream/local";
            default -> throw new TemplateException(table.path(), "a table has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var name = tableName(resource);
        var properties = ResourceProperties.open(resource).readElsewhere("TableName");
        var table = TableDefinition.read(name, properties);
        var timeToLive = TimeToLive.read(properties);
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> {
            TableCreation.create(cloud.dynamoDb(), table, resource);
            timeToLive.enable(cloud.dynamoDb(), name);
        });
    }

    private static String tableName(Resource table) {
        return table.findText("TableName").orElseGet(table::physicalName);
    }
}
