package stackrun.memory.operation;

import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;

/** What requests may ask about capacity and collections. Nothing is counted here, so asking for it is refused. */
final class Accounting {

    private Accounting() {}

    static void refuse(Request request) {
        refuse(request, "ReturnConsumedCapacity");
        refuse(request, "ReturnItemCollectionMetrics");
    }

    private static void refuse(Request request, String member) {
        if (request.has(member) && !request.text(member).equals("NONE")) {
            throw Refusal.validation("These tables in memory do not know %s other than NONE".formatted(member));
        }
    }
}
