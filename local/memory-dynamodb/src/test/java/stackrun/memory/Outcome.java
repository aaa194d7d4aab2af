package stackrun.memory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The result of a request in a form that two implementations can be compared by: without messages and the order of sets. */
record Outcome(int status, String type, @Nullable Object content, String message) {

    /** Members whose order or text says nothing. */
    private static final Set<String> SETS = Set.of("SS", "NS", "BS");

    private static final Set<String> ASIDE = Set.of("Message", "ConsumedCapacity", "ItemCollectionMetrics");

    static Outcome of(DynamoDbClient client, Function<DynamoDbClient, ? extends SdkPojo> request) {
        try {
            var answer = request.apply(client);
            return new Outcome(
                    200, "", answer instanceof BatchGetItemResponse batch ? unordered(batch) : comparable(answer), "");
        } catch (ConditionalCheckFailedException e) {
            return refused(e, e.hasItem() ? comparable(e.item()) : null);
        } catch (TransactionCanceledException e) {
            return refused(e, comparable(e.cancellationReasons()));
        } catch (DynamoDbException e) {
            return refused(e, null);
        }
    }

    /** With the items of a query in an order of their own. */
    Outcome withSortedItems() {
        if (content instanceof Map<?, ?> members && members.get("Items") instanceof List<?> items) {
            var sorted = new TreeMap<String, Object>();
            members.forEach((name, member) -> sorted.put(String.valueOf(name), member));
            sorted.put("Items", sorted(items));
            return new Outcome(status, type, sorted, message);
        }
        return this;
    }

    boolean agreesWith(Outcome other) {
        return status == other.status && type.equals(other.type) && Objects.equals(content, other.content);
    }

    /**
     * DynamoDB Local keeps zeros and exponents of numbers inside documents, of updates and of sums as they were written;
     * they belong trimmed.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Data
     *     types</a>
     */
    Outcome withCanonicalNumbers() {
        return new Outcome(status, type, canonical("", content), message);
    }

    static @Nullable Object canonical(String member, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var members = new TreeMap<String, Object>();
                map.forEach((key, each) -> members.put(String.valueOf(key), canonical(String.valueOf(key), each)));
                yield members;
            }
            case List<?> list
            when member.equals("NS") ->
                sorted(list.stream().map(each -> canonical("N", each)).toList());
            case List<?> list -> list.stream().map(each -> canonical("", each)).toList();
            case String number when member.equals("N") -> trimmed(number);
            case null -> null;
            default -> value;
        };
    }

    private static String trimmed(String number) {
        var decimal = new BigDecimal(number);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /**
     * An update that cannot be made cancels a transaction with a reason of code {@code ValidationError}; DynamoDB Local
     * refuses the request.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors">TransactWriteItems,
     *     errors</a>
     */
    boolean isRefusalOfWhatCancels(Outcome inMemory) {
        return type.equals("ValidationException")
                && inMemory.type.equals("TransactionCanceledException")
                && String.valueOf(inMemory.content).contains("{Code=ValidationError}");
    }

    private static Outcome refused(DynamoDbException e, @Nullable Object content) {
        return new Outcome(e.statusCode(), e.awsErrorDetails().errorCode(), content, String.valueOf(e.getMessage()));
    }

    private static Object unordered(BatchGetItemResponse batch) {
        var tables = new TreeMap<String, Object>();
        batch.responses().forEach((table, items) -> tables.put(table, sorted(comparable(items))));
        return tables;
    }

    /** The elements in an order of their own. */
    static List<Object> sorted(@Nullable Object list) {
        var sorted = new ArrayList<Object>((List<?>) list);
        sorted.sort(Comparator.comparing(String::valueOf));
        return sorted;
    }

    static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case SdkPojo pojo -> {
                var members = new TreeMap<String, Object>();
                for (var field : pojo.sdkFields()) {
                    var member = comparable(field.getValueOrDefault(pojo));
                    if (member != null && !ASIDE.contains(field.memberName()) && !isAbsent(pojo, member)) {
                        members.put(field.memberName(), SETS.contains(field.memberName()) ? sorted(member) : member);
                    }
                }
                yield members;
            }
            case Map<?, ?> map -> {
                var members = new TreeMap<String, Object>();
                map.forEach((key, member) -> members.put(String.valueOf(key), comparable(member)));
                yield members;
            }
            case List<?> list -> list.stream().map(Outcome::comparable).toList();
            case SdkBytes bytes -> bytes.asUtf8String() + bytes.asByteArray().length;
            case null -> null;
            default -> value;
        };
    }

    private static boolean isAbsent(SdkPojo pojo, Object member) {
        return !(pojo instanceof software.amazon.awssdk.services.dynamodb.model.AttributeValue)
                && member instanceof Map<?, ?> map
                && map.isEmpty();
    }
}
