package com.example.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.oracle.Oracles;
import com.example.simulation.process.Mutation;
import com.example.simulation.process.Mutation.LambdaFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer with a backlog of orders does not keep the others waiting.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon SQS fair queues</a>
 */
class NoisyCustomerTest {

    private static final int BACKLOG = 60;
    private static final Duration FOR_A_MESSAGE = Duration.ofMillis(100);

    private final World world = new World(
            Deployment.read(Path.of(System.getProperty("shop.repository")).resolve("infra-cdk/templates/dev")),
            Mutation.ofFunctions(this::takingTime));

    @Test
    void leavesTheOthersTheirTurn() {
        var manager = world.customer("manager", "stock-managers");
        manager.add("TEA-GREEN", 490, 1_000);
        place("alice", BACKLOG);
        world.drain("RequestStockFunction");
        work("ReserveStockFunction");
        place("bob", 1);
        world.drain("RequestStockFunction");

        work("ReserveStockFunction");

        assertThat(reserved()).isLessThan(BACKLOG / 2);
        assertThat(held("bob")).isTrue();
        world.settle();
        assertThat(new Oracles(world).atTheEnd()).isEmpty();
    }

    private void place(String customer, int orders) {
        for (int i = 0; i < orders; i++) {
            world.customer(customer).place(customer + i, List.of(new OrderLine("TEA-GREEN", 1)));
        }
    }

    /** One batch. */
    private void work(String function) {
        world.ready().stream()
                .filter(source -> source.function().equals(function))
                .findFirst()
                .orElseThrow()
                .deliver();
    }

    private long reserved() {
        var shelves = new Shelves(world);
        return shelves.items(shelves.inventory(), "RESERVATION#").size();
    }

    private boolean held(String customer) {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#").stream()
                .filter(order -> Shelves.text(order, "ownerId").equals(customer))
                .map(order -> Shelves.text(order, "orderId"))
                .toList();
        assertThat(orders).hasSize(1);
        return shelves.items(shelves.inventory(), "RESERVATION#").stream()
                .anyMatch(reservation -> Shelves.text(reservation, "pk").endsWith(orders.getFirst()));
    }

    /** So that a customer's share of the consumers' time is more than nothing. */
    private LambdaFunction takingTime(LambdaFunction function) {
        return (name, event) -> {
            if (name.equals("ReserveStockFunction")) {
                int messages =
                        JsonMapper.shared().readTree(event).path("Records").size();
                world.cloud().clock().advance(FOR_A_MESSAGE.multipliedBy(messages));
            }
            return function.invoke(name, event);
        };
    }
}
