package stackrun.memory.operation.streams;

import java.time.InstantSource;
import java.util.Set;
import stackrun.memory.request.ConstraintViolation;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GetRecords}: at most 1000 records and 1 MB a page, but always one record if there is any. */
record GetRecords(Store store, InstantSource clock) implements Operation {

    private static final Set<String> MEMBERS = Set.of("ShardIterator", "Limit");
    private static final int MAX_RECORDS = 1000;
    private static final int MAX_RESPONSE_BYTES = 1024 * 1024;

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "GetRecords", MEMBERS);
        var iterator = ShardIterator.decode(request.text("ShardIterator"));
        iterator.refuseExpired(clock.instant());
        int limit = limit(request);
        var stream = TableStream.find(store, iterator.stream());
        var changes = stream.log().changes();
        var answer = JsonNodeFactory.instance.objectNode();
        var records = answer.putArray("Records");
        var after = iterator.after();
        int size = 0;
        for (int next = stream.log().firstAfter(after); next < changes.size() && records.size() < limit; next++) {
            var change = changes.get(next);
            size += change.size();
            if (size > MAX_RESPONSE_BYTES && !records.isEmpty()) {
                break;
            }
            records.add(StreamRecord.json(change, stream.definition()));
            after = change.sequenceNumber();
        }
        return answer.put("NextShardIterator", new ShardIterator(iterator.stream(), after, clock.millis()).encode());
    }

    private static int limit(Request request) {
        int limit = request.limit();
        if (request.has("Limit") && limit > MAX_RECORDS) {
            throw ConstraintViolation.of(limit, "limit", "Member must have value less than or equal to " + MAX_RECORDS);
        }
        return Math.min(limit, MAX_RECORDS);
    }
}
