package com.example.simulation.model;

import com.example.simulation.model.entity.Write;
import com.example.simulation.model.entity.Writes;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The state a world must have, given its requests and the order of its writes. */
public final class Prediction {

    private final Books books = new Books();
    private final World world;

    private Prediction(World world) {
        this.world = world;
    }

    public static Prediction of(World world) {
        var prediction = new Prediction(world);
        prediction.follow(Asked.of(world));
        return prediction;
    }

    private void follow(Asked asked) {
        var orders = new OrderWrites(books, asked);
        var stock = new StockWrites(books, asked);
        var together = new ArrayList<Write>();
        for (var write : Writes.of(world)) {
            if (!together.isEmpty()
                    && (write.ofOrders()
                            || !write.at().equals(together.getLast().at()))) {
                stock.apply(List.copyOf(together));
                together.clear();
            }
            if (write.ofOrders()) {
                orders.apply(write);
            } else {
                together.add(write);
            }
        }
        if (!together.isEmpty()) {
            stock.apply(together);
        }
    }

    /** Returns the writes that do not follow from the requests and the earlier state. */
    public Stream<String> wrongWrites() {
        return Stream.concat(books.wrongs.stream(), new Keys(world, books).wrongs());
    }

    /** Returns the answers that were not true at any point between request and answer. */
    public Stream<String> wrongAnswers() {
        var answers = new Answers(books);
        return world.observations().stream().flatMap(observed -> answers.wrongs(observed).stream());
    }

    /** Returns the facts and totals that differ from the sales, except for those that the audit reports as missing. */
    public Stream<String> wrongSales() {
        return sales().wrongs(world);
    }

    private Sales sales() {
        return Sales.of(books, Reported.of(world));
    }

    /**
     * Returns lines of the archive without an event, events that are neither in the archive nor reported as missing, and
     * differences of its index.
     *
     * @param archived the lines of its objects by their keys
     */
    public Stream<String> wrongArchive(Map<String, List<String>> archived) {
        return new Archived(books, Reported.of(world), archived).wrongs(world);
    }

    /** Returns the differences between the ledgers that services publish and their tables. */
    public Stream<String> wrongLedgers(Map<String, List<String>> archived) {
        var published = world.cloud().buckets().in(world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket"));
        return published.isEmpty()
                ? Stream.empty()
                : new Ledgers(world, published, new Entries(books, sales(), Arrivals.of(world, archived))).wrongs();
    }

    /** Reads everything now and returns the answers that differ from the prediction. */
    public Stream<String> wrongReads() {
        return new Reads(world, books, sales()).wrongs();
    }
}
