package stackrun.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import stackrun.embedded.Clients;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.setting.Storage;

/**
 * Every way to write an operand, in every place an expression has for one: the tables in memory accept what DynamoDB Local
 * accepts, answer the same, and refuse the rest.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions, operators, and functions</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.Attributes.html">Referring to
 *     item attributes</a>
 */
@SuppressWarnings("UnusedVariable") // sources of parameters
class MemoryDynamoDbSyntaxTest {

    /** Paths and operands, well written and badly. */
    private static final List<String> OPERANDS = List.of(
            "a",
            "(a)",
            "((a))",
            "( ( ( a ) ) )",
            "#a",
            "(#a)",
            "##a",
            "#",
            ":n",
            "(:n)",
            "((:n))",
            ":",
            "size(a)",
            "(size(a))",
            "((size(a)))",
            "size((a))",
            "size ( a )",
            "SIZE(a)",
            "size(:s)",
            "size(:n)",
            "size()",
            "size(a, a)",
            "size(size(a))",
            "size",
            "m.b",
            "(m.b)",
            "(m).b",
            "m.(b)",
            "m . b",
            "m. b",
            "m..b",
            ".m",
            "m.",
            "m.#b",
            "#m.b",
            "#m.#b[0]",
            "m.status",
            "m.#status",
            "status",
            "m.1",
            "m.l[1].c",
            "m.l[0].c",
            "l[0]",
            "(l[0])",
            "(l)[0]",
            "l [0]",
            "l[ 0 ]",
            "l[0][1]",
            "l[00]",
            "l[01]",
            "l[-1]",
            "l[a]",
            "l[:n]",
            "l[0",
            "l[]",
            "l[2147483648]",
            "l[99999999999999999999]",
            "l[0].b[1].c",
            "_a",
            "a_1",
            "1a",
            "a-b",
            "a:b",
            "'a'",
            "\"a\"",
            "5",
            "-5",
            "a + :n",
            "(a + :n)",
            "unknown(a)",
            "if_not_exists(a, :n)",
            "attribute_exists(a)",
            "(a",
            "a)",
            "()",
            "");

    private static final List<String> CONDITIONS = List.of(
            "%s = :n",
            ":n = %s",
            "%s <> :n",
            "%s<:n",
            "%s >= :n",
            ":n<=%s",
            "(%s = :n)",
            "((%s = :n))",
            "(%s) = (:n)",
            "NOT %s = :n",
            "NOT (%s = :n)",
            "NOT (%s) = :n",
            "not NOT %s = :n",
            "%s = :n AND a = :n",
            "a = :n or %s = :n",
            "(%s = :n) AND (a = :n)",
            "%s BETWEEN :n AND :m",
            ":n BETWEEN %s AND :m",
            ":n between :n and %s",
            "(%s BETWEEN :n AND :m)",
            "%s BETWEEN (:n) AND (:m)",
            "%s IN (:n, :m)",
            "%s IN (:n)",
            "%s IN :n",
            "%s IN ((:n))",
            "%s IN ()",
            "(%s) in (:n)",
            ":n IN (:m, %s)",
            "contains(%s, :n)",
            "contains(l, %s)",
            "contains ( ( %s ) , ( :n ) )",
            "begins_with(%s, :s)",
            "begins_with(t, %s)",
            "attribute_exists(%s)",
            "attribute_not_exists(%s)",
            "(attribute_exists(%s))",
            "attribute_type(%s, :s)",
            "attribute_type(a, %s)",
            "size(%s) = :n",
            "(size(%s)) = :n",
            "%s",
            "(%s)",
            "NOT %s");

    private static final List<String> UPDATES = List.of(
            "SET x = %s",
            "SET x = (%s)",
            "SET x = %s + :n",
            "SET x = :n - %s",
            "SET x = (%s + :n)",
            "SET x = (%s) + (:n)",
            "SET x = if_not_exists(x, %s)",
            "SET x = if_not_exists(%s, :n)",
            "SET x = list_append(l, %s)",
            "SET %s = :n",
            "set x=%s remove y",
            "REMOVE %s",
            "REMOVE x, %s",
            "ADD %s :n",
            "ADD x %s",
            "DELETE %s :set");

    private static final List<String> PROJECTIONS = List.of("%s", "%s, t", "t , %s", "t,(%s)");

    private static final List<String> KEYS = List.of(
            "pk = :s",
            "(pk = :s)",
            "((pk = :s))",
            "(pk) = :s",
            "pk = (:s)",
            "(pk) = (:s)",
            "((pk)) = :s",
            ":s = pk",
            "#pk = :s",
            "(#pk) = :s",
            "pk = :s AND sk = :n",
            "(pk = :s) AND (sk = :n)",
            "((pk = :s) AND (sk = :n))",
            "(pk = :s AND sk = :n)",
            "pk = :s AND (sk) = :n",
            "pk = :s AND (sk) BETWEEN (:n) AND (:m)",
            "pk = :s AND (sk BETWEEN :n AND :m)",
            "pk = :s AND :n = sk",
            "pk = :s AND :n < sk",
            "pk = :s AND :n <= sk",
            "pk = :s AND :n > sk",
            "pk = :s AND :n >= sk",
            "pk = :s AND :m > sk",
            "pk = :s AND :n <> sk",
            "pk = :s AND :n BETWEEN sk AND :m",
            ":s < pk",
            ":n = sk AND :s = pk",
            "pk = :s AND size(sk) = :n",
            "pk = :s AND NOT sk = :n",
            "pk = :s OR sk = :n",
            "pk = :s AND sk IN (:n)",
            "pk = :s AND begins_with(sk, :s)",
            "pk = :s AND begins_with((sk), (:s))",
            "pk.a = :s",
            "pk[0] = :s",
            "pk = :s,",
            "pk == :s",
            "pk = :s AND",
            "AND pk = :s");

    private static final String TABLE = "syntax";

    private static final MemoryDynamoDb MEMORY = new MemoryDynamoDb(InstantSource.system());

    private static final Map<String, AttributeValue> ITEM = Map.of(
            "pk", AttributeValue.fromS("S"),
            "sk", AttributeValue.fromN("1"),
            "a", AttributeValue.fromN("1"),
            "t", AttributeValue.fromS("S"),
            "status", AttributeValue.fromN("1"),
            "m",
                    AttributeValue.fromM(Map.of(
                            "b", AttributeValue.fromN("1"),
                            "l",
                                    AttributeValue.fromL(
                                            List.of(AttributeValue.fromM(Map.of("c", AttributeValue.fromN("1"))))),
                            "status", AttributeValue.fromN("1"))),
            "l", AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromS("S"))));

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static DynamoDbServer server;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static DynamoDbClient local;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static DynamoDbClient inMemory;

    @BeforeAll
    static void start() throws IOException {
        server = DynamoDbServer.start(Storage.inMemory());
        local = Clients.of(DynamoDbClient.builder(), server.endpoint());
        inMemory = DynamoDbClient.builder()
                .endpointOverride(URI.create("http://memory.invalid"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(new MemoryDynamoDbHttpClient(MEMORY))
                .overrideConfiguration(overrides -> overrides.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
        for (var client : List.of(local, inMemory)) {
            client.createTable(create -> create.tableName(TABLE)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)))
                    .attributeDefinitions(
                            List.of(attribute("pk", ScalarAttributeType.S), attribute("sk", ScalarAttributeType.N))));
        }
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    @AfterAll
    static void stop() {
        local.close();
        inMemory.close();
        server.close();
    }

    @ParameterizedTest
    @FieldSource("CONDITIONS")
    void filtersAndConditionsReadOperandsAsDynamoDbLocalDoes(String frame) {
        compare(
                frame,
                expression -> client -> client.scan(scan -> scan.tableName(TABLE)
                        .filterExpression(expression)
                        .expressionAttributeNames(names(expression))
                        .expressionAttributeValues(values(expression))));
    }

    @ParameterizedTest
    @FieldSource("UPDATES")
    void updatesReadOperandsAsDynamoDbLocalDoes(String frame) {
        compare(
                frame,
                expression -> client -> client.updateItem(update -> update.tableName(TABLE)
                        .key(Map.of("pk", AttributeValue.fromS("S"), "sk", AttributeValue.fromN("1")))
                        .updateExpression(expression)
                        .expressionAttributeNames(names(expression))
                        .expressionAttributeValues(values(expression))
                        .returnValues("ALL_NEW")));
    }

    @ParameterizedTest
    @FieldSource("PROJECTIONS")
    void projectionsReadPathsAsDynamoDbLocalDoes(String frame) {
        compare(
                frame,
                expression -> client -> client.scan(scan -> scan.tableName(TABLE)
                        .projectionExpression(expression)
                        .expressionAttributeNames(names(expression))));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void keyConditionsReadOperandsAsDynamoDbLocalDoes(String condition) {
        compare(
                condition,
                expression -> client -> client.query(query -> query.tableName(TABLE)
                        .keyConditionExpression(expression)
                        .expressionAttributeNames(names(expression))
                        .expressionAttributeValues(values(expression))));
    }

    /** Only what the expression uses may be brought. */
    private static Map<String, String> names(String expression) {
        return defined(
                expression, Map.of("#a", "a", "#b", "b", "#m", "m", "#status", "status", "#pk", "pk"), "#[a-z]*");
    }

    private static Map<String, AttributeValue> values(String expression) {
        return defined(
                expression,
                Map.of(
                        ":n", AttributeValue.fromN("1"),
                        ":m", AttributeValue.fromN("2"),
                        ":s", AttributeValue.fromS("S"),
                        ":set", AttributeValue.fromNs(List.of("1"))),
                ":[a-z]*");
    }

    @SuppressWarnings("NullAway") // the SDK takes null for a map that is not sent
    private static <V> Map<String, V> defined(String expression, Map<String, V> known, String pattern) {
        var used = new LinkedHashMap<String, V>();
        Pattern.compile(pattern).matcher(expression).results().forEach(match -> {
            if (known.containsKey(match.group())) {
                used.put(match.group(), known.get(match.group()));
            }
        });
        return used.isEmpty() ? null : used;
    }

    private static void compare(
            String frame, Function<String, Function<DynamoDbClient, ? extends DynamoDbResponse>> request) {
        var mismatches = new ArrayList<String>();
        var expressions = frame.contains("%s")
                ? OPERANDS.stream().map(operand -> frame.replace("%s", operand))
                : Stream.of(frame);
        expressions.forEach(expression -> {
            for (var client : List.of(local, inMemory)) {
                client.putItem(put -> put.tableName(TABLE).item(ITEM));
            }
            var there = Outcome.of(local, request.apply(expression)).withCanonicalNumbers();
            var here = Outcome.of(inMemory, request.apply(expression)).withCanonicalNumbers();
            if (!here.agreesWith(there)) {
                mismatches.add("%s%n  DynamoDB Local: %s%n  in memory:      %s"
                        .formatted(expression, shown(there), shown(here)));
            }
        });
        assertThat(mismatches).isEmpty();
    }

    private static String shown(Outcome outcome) {
        return outcome.status() == 200 ? "200 " + outcome.content() : outcome.type() + ": " + outcome.message();
    }
}
