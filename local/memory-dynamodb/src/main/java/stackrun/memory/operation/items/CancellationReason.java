package stackrun.memory.operation.items;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reason why one part of a transaction cancels it, or {@link #NONE}.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancellationReason.html">CancellationReason</a>
 */
record CancellationReason(
        String code, @Nullable String message, @Nullable ObjectNode item) {

    static final CancellationReason NONE = new CancellationReason("None", null, null);

    static CancellationReason conditionFailed(Write write) {
        var before = write.before();
        return new CancellationReason(
                "ConditionalCheckFailed",
                "The conditional request failed",
                write.returnsItem() && before != null ? before.json() : null);
    }

    /** The reason for an invalid part; rethrows errors that concern the whole request. */
    static CancellationReason invalid(Refusal refusal) {
        if (!refusal.type().equals("ValidationException")) {
            throw refusal;
        }
        return new CancellationReason("ValidationError", refusal.message(), null);
    }

    /** @param reasons one for each part of the transaction, in the same order */
    static Refusal cancelled(List<CancellationReason> reasons) {
        var codes = reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", ", "[", "]"));
        var refusal = new Refusal(
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
        var array = refusal.members().putArray("CancellationReasons");
        reasons.forEach(reason -> array.add(reason.json()));
        return refusal;
    }

    private ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("Code", code);
        if (message != null) {
            json.put("Message", message);
        }
        if (item != null) {
            json.set("Item", item);
        }
        return json;
    }
}
