package stackrun.memory.operation.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.table.Store;
import stackrun.memory.value.Item;

/** Makes all writes of a transaction, or cancels it if one of them cannot be made. */
record Transaction(List<Attempt> attempts) {

    private record Possible(Write write, @Nullable Item after) {}

    void make(Store store, Instant now) {
        var possible = new ArrayList<Possible>(attempts.size());
        var reasons = new ArrayList<CancellationReason>(attempts.size());
        for (var attempt : attempts) {
            var write = attempt.write();
            reasons.add(write == null ? attempt.reason() : reason(write, possible));
        }
        if (possible.size() < attempts.size()) {
            throw CancellationReason.cancelled(reasons);
        }
        possible.forEach(each -> each.write().make(each.after(), store, now));
    }

    /** The reason not to make a write. Adds the write to the possible ones if there is none. */
    private static CancellationReason reason(Write write, List<Possible> possible) {
        if (!write.conditionHolds()) {
            return CancellationReason.conditionFailed(write);
        }
        try {
            possible.add(new Possible(write, write.after()));
            return CancellationReason.NONE;
        } catch (Refusal e) {
            return CancellationReason.invalid(e);
        }
    }
}
