package stackrun.resource;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A table with its indexes, its stream and its time to live; the capacity it is billed for does not matter here. */
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
        var table = definition(name, properties);
        var timeToLive = timeToLive(properties);
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> {
            create(cloud.dynamoDb(), table, resource);
            timeToLive.ifPresent(attribute -> enableTimeToLive(cloud.dynamoDb(), name, attribute));
        });
    }

    private static String tableName(Resource table) {
        return table.findText("TableName").orElseGet(table::physicalName);
    }

    static CreateTableRequest definition(String name, Properties properties) {
        var attributes = properties.objects("AttributeDefinitions").stream()
                .map(each -> AttributeDefinition.builder()
                        .attributeName(each.text("AttributeName"))
                        .attributeType(required(each, "AttributeType"))
                        .build())
                .toList();
        var table = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keySchema(properties));
        var global = properties.objects("GlobalSecondaryIndexes").stream()
                .map(TableType::globalIndex)
                .toList();
        var local = properties.objects("LocalSecondaryIndexes").stream()
                .map(TableType::localIndex)
                .toList();
        if (!global.isEmpty()) {
            table.globalSecondaryIndexes(global);
        }
        if (!local.isEmpty()) {
            table.localSecondaryIndexes(local);
        }
        var stream = properties.object("StreamSpecification");
        if (stream.find("StreamViewType").isPresent()) {
            table.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(required(stream, "StreamViewType"))
                    .build());
        }
        return table.build();
    }

    private static String required(Properties properties, String choice) {
        var text = properties.text(choice);
        return properties.choice(choice, text);
    }

    private static List<KeySchemaElement> keySchema(Properties of) {
        return of.objects("KeySchema").stream()
                .map(each -> KeySchemaElement.builder()
                        .attributeName(each.text("AttributeName"))
                        .keyType(required(each, "KeyType"))
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex globalIndex(Properties index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keySchema(index))
                .projection(projection(index))
                .build();
    }

    private static LocalSecondaryIndex localIndex(Properties index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keySchema(index))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Properties index) {
        var projection = index.object("Projection");
        var attributes = projection.texts("NonKeyAttributes");
        var built = Projection.builder().projectionType(required(projection, "ProjectionType"));
        return attributes.isEmpty()
                ? built.build()
                : built.nonKeyAttributes(attributes).build();
    }

    private static Optional<String> timeToLive(Properties properties) {
        var specification = properties.object("TimeToLiveSpecification");
        var attribute = specification.findText("AttributeName");
        return specification.flag("Enabled", false) ? attribute : Optional.empty();
    }

    static void create(DynamoDbClient dynamoDb, CreateTableRequest table, Resource resource) {
        try {
            var kept = dynamoDb.describeTable(describe -> describe.tableName(table.tableName()))
                    .table();
            refuseOther(kept, table, resource);
        } catch (ResourceNotFoundException e) {
            dynamoDb.createTable(table);
        }
    }

    /** A kept table is not rebuilt, as AWS would rebuild it or its indexes: it is used as it is, or refused. */
    private static void refuseOther(TableDescription kept, CreateTableRequest wanted, Resource resource) {
        var differences = TableShape.of(kept).differences(TableShape.of(wanted));
        if (!differences.isEmpty()) {
            throw new TemplateException(
                    resource.path(),
                    "the kept table differs from the template (%s): start with another --data folder"
                            .formatted(String.join(", ", differences)));
        }
    }

    private static void enableTimeToLive(DynamoDbClient dynamoDb, String table, String attribute) {
        var present = dynamoDb.describeTimeToLive(describe -> describe.tableName(table))
                .timeToLiveDescription();
        if (!attribute.equals(present.attributeName())) {
            dynamoDb.updateTimeToLive(update -> update.tableName(table)
                    .timeToLiveSpecification(
                            specification -> specification.enabled(true).attributeName(attribute)));
        }
    }
}
