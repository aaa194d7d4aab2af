package com.example.local.demo;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of one customer.
 *
 * @param user who
 * @param lines how much of what
 */
record Basket(String user, List<Line> lines) {

    record Line(String sku, int quantity) {}

    private static final List<String> USERS = List.of("alice", "bob", "carol");
    private static final List<String> PLENTY = List.of("TEA-GREEN-100", "TEA-BLACK-100", "CUP-WHITE");

    /** Of this there are five: most who want it have to be refused. */
    private static final String SCARCE = "CUP-BLUE";

    /** A number of baskets, the same each time; one in ten contains a scarce SKU. */
    static List<Basket> many(int number) {
        var random = new Random(number);
        return IntStream.range(0, number).mapToObj(i -> of(i, random)).toList();
    }

    private static Basket of(int i, Random random) {
        var user = USERS.get(i % USERS.size());
        if (i % 10 == 9) {
            return new Basket(user, List.of(new Line(SCARCE, 2)));
        }
        var first = new Line(PLENTY.get(random.nextInt(PLENTY.size())), 1 + random.nextInt(3));
        var second = new Line("TEA-OOLONG-50", 1);
        return new Basket(user, random.nextInt(3) == 0 ? List.of(first, second) : List.of(first));
    }

    /** As {@code POST /orders} takes it. */
    String json() {
        var ordered = lines.stream()
                .map(line -> "{\"sku\":\"%s\",\"quantity\":%s}".formatted(line.sku(), line.quantity()))
                .collect(Collectors.joining(","));
        return """
                {"lines":[%s],"contact":{"name":"%s","email":"%s@example.com",\
                "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""".formatted(ordered, user, user);
    }
}
