package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.setting.Storage;
import stackrun.resource.property.ResourceProperties;
import stackrun.resource.table.TableCreation;
import stackrun.resource.table.TableDefinition;
import stackrun.servers.Clients;
import stackrun.template.Resource;
import stackrun.template.TemplateException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A table that is there from an earlier run, whose template has changed since. */
class KeptTableTest {

    private static final String TABLE = """
            {"TableName": "kept",
             "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"},
                                      {"AttributeName": "by", "AttributeType": "S"}, {"AttributeName": "at", "AttributeType": "N"}],
             "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
             "GlobalSecondaryIndexes": [{"IndexName": "by-owner",
                 "KeySchema": [{"AttributeName": "by", "KeyType": "HASH"}, {"AttributeName": "at", "KeyType": "RANGE"}],
                 "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["total", "state"]}}],
             "LocalSecondaryIndexes": [{"IndexName": "by-time",
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "at", "KeyType": "RANGE"}],
                 "Projection": {"ProjectionType": "KEYS_ONLY"}}],
             "StreamSpecification": {"StreamViewType": "NEW_IMAGE"}}""";

    private static DynamoDbServer server;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void start() throws IOException {
        server = DynamoDbServer.start(Storage.inMemory());
        dynamoDb = Clients.of(DynamoDbClient.builder(), server.endpoint());
        make(TABLE);
    }

    @AfterAll
    static void end() {
        dynamoDb.close();
        server.close();
    }

    @Test
    void isUsedWhereItsTemplateIsTheSame() {
        assertThatCode(() -> make(TABLE)).doesNotThrowAnyException();
        assertThatCode(() -> make(TABLE.replace("[\"total\", \"state\"]", "[\"state\", \"total\"]")))
                .as("the order of attributes means nothing")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "sk"                           | "id"                                   | keys
            by-owner                       | by-customer                            | global index by-customer, global index by-owner
            "by", "KeyType"                | "sk", "KeyType"                        | global index by-owner
            "NonKeyAttributes": ["total",  | "NonKeyAttributes": ["sum",            | global index by-owner
            "at", "AttributeType": "N"     | "at", "AttributeType": "S"             | global index by-owner, local index by-time
            by-time                        | by-day                                 | local index by-day, local index by-time
            "KEYS_ONLY"                    | "ALL"                                  | local index by-time
            "NEW_IMAGE"                    | "NEW_AND_OLD_IMAGES"                   | stream
            {"StreamViewType": "NEW_IMAGE"}| {}                                     | stream
            """)
    void isRefusedWhereItsTemplateChanged(String from, String to, String differences) {
        assertThatThrownBy(() -> make(TABLE.replace(from, to)))
                .isInstanceOf(TemplateException.class)
                .hasMessage(
                        "S/Resources/Kept: the kept table differs from the template (%s): start with another --data folder",
                        differences);
    }

    private static void make(String properties) {
        var kept = new Resource(
                "S",
                "Kept",
                "AWS::DynamoDB::Table",
                JsonMapper.shared().readTree(properties),
                JsonNodeFactory.instance.objectNode(),
                Set.of());
        TableCreation.create(
                dynamoDb,
                TableDefinition.read("kept", ResourceProperties.open(kept).readElsewhere("TableName")),
                kept);
    }
}
