package stackrun.memory.request;

/** Refuses requests for consumed capacity and item collection metrics, which are not measured here. */
public final class Accounting {

    private Accounting() {}

    public static void refuse(Request request) {
        refuse(request, "ReturnConsumedCapacity");
        refuse(request, "ReturnItemCollectionMetrics");
    }

    private static void refuse(Request request, String member) {
        if (request.has(member) && !request.text(member).equals("NONE")) {
            throw Refusal.validation("These tables in memory do not know %s other than NONE".formatted(member));
        }
    }
}
