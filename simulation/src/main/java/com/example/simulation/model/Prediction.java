package com.example.simulation.model;

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
        for (var write : Write.all(world)) {
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

    /** Writes that do not follow from what was asked for and what was there. */
    public Stream<String> wrongWrites() {
        return Stream.concat(books.wrongs.stream(), new Keys(world, books).wrongs());
    }

    /** Answers that were not true at any point between question and answer. */
    public Stream<String> wrongAnswers() {
        var answers = new Answers(books);
        return world.observations().stream().flatMap(observed -> answers.wrongs(observed).stream());
    }

    /** Facts and totals that are not what was sold, as far as nobody has reported that it was not counted. */
    public Stream<String> wrongSales() {
        return sales().wrongs(world);
    }

    private Sales sales() {
        return Sales.of(books, Reported.of(world));
    }

    /**
     * Lines of the archive that did not happen, events that it does not hold and nobody reports missing, and where its
     * index differs.
     *
     * @param archived the lines of its objects by their keys
     */
    public Stream<String> wrongArchive(Map<String, List<String>> archived) {
        return new Archived(books, Reported.of(world), archived).wrongs(world);
    }

    /** Entries that services publish for the audit and that their tables do not hold. */
    public Stream<String> wrongLedgers(Map<String, List<String>> archived) {
        var published = world.cloud().buckets().in(world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket"));
        return published.isEmpty()
                ? Stream.empty()
                : new Ledgers(world, published, new Entries(books, sales(), Arrivals.of(world, archived))).wrongs();
    }

    /** Reads, made now, that do not show what there is. */
    public Stream<String> wrongReads() {
        return new Reads(world, books, sales()).wrongs();
    }
}
