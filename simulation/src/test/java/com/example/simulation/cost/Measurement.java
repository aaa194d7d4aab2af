package com.example.simulation.cost;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.setting.Storage;

/**
 * What an order costs, and what each schedule costs each time while nothing happens.
 *
 * @param events the sizes of the order's records in Kinesis, in bytes
 */
record Measurement(Map<String, Usage> order, List<Integer> events, Map<String, Usage> timers) {

    /** The oldest slot that the audit compares, and one more. */
    private static final int AUDITS = 24;

    static Measurement of(Deployment deployment, List<String> scheduled) throws IOException {
        var recorder = new Recorder(deployment);
        try (var server = DynamoDbServer.start(Storage.inMemory());
                var dynamoDb = new DynamoDbReplay(server.endpoint(), deployment.tables())) {
            usage(recorder.record(Orders::stock), dynamoDb);
            usage(recorder.record(Orders.first("alice")), dynamoDb);
            int published = recorder.events().size();
            var order = usage(recorder.record(Orders.first("bob")), dynamoDb);
            var events = recorder.events().stream().skip(published).toList();
            usage(recorder.record(Measurement::comeToRest), dynamoDb);
            var timers = usage(recorder.record(world -> scheduled.forEach(world::fire)), dynamoDb);
            return new Measurement(order, events, timers);
        }
    }

    private static void comeToRest(World world) {
        world.cloud().clock().advance(Duration.ofHours(2));
        world.audit(AUDITS);
        world.drainAll();
    }

    private static Map<String, Usage> usage(Recorder.Work work, DynamoDbReplay dynamoDb) {
        return Usage.byFunction(work.invocations(), work.calls(), dynamoDb);
    }
}
