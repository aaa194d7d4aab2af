package com.example.local.demo;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of one customer.
 *
 * @param user the user name of the customer
 * @param lines the ordered SKUs and quantities
 */
record Basket(String user, List<BasketLine> lines) {

    private static final List<String> USERS = List.of("alice", "bob", "carol");
    private static final List<String> PLENTY = List.of("TEA-GREEN-100", "TEA-BLACK-100", "CUP-WHITE");

    /** Only five are in stock, so most orders for it are rejected. */
    private static final String SCARCE = "CUP-BLUE";

    /** Returns this number of baskets, always the same ones. One in ten contains the scarce SKU. */
    static List<Basket> many(int number) {
        var random = new Random(number);
        return IntStream.range(0, number).mapToObj(i -> of(i, random)).toList();
    }

    private static Basket of(int i, Random random) {
        var user = USERS.get(i % USERS.size());
        if (i % 10 == 9) {
            return new Basket(user, List.of(new BasketLine(SCARCE, 2)));
        }
        var first = new BasketLine(PLENTY.get(random.nextInt(PLENTY.size())), 1 + random.nextInt(3));
        var second = new BasketLine("TEA-OOLONG-50", 1);
        return new Basket(user, random.nextInt(3) == 0 ? List.of(first, second) : List.of(first));
    }

    /** Returns the body of {@code POST /orders}. */
    String json() {
        var ordered = lines.stream()
                .map(line -> "{\"sku\":\"%s\",\"quantity\":%s}".formatted(line.sku(), line.quantity()))
                .collect(Collectors.joining(","));
        return """
                {"lines":[%s],"contact":{"name":"%s","email":"%s@example.com",\
                "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""".formatted(ordered, user, user);
    }
}
