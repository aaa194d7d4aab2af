package com.example.simulation.saga;

import com.example.inventory.domain.StockRequest;
import com.example.orders.domain.StockAnswer;

/** A message in one of the two queues. A queue delivers it at least once, at any time and in any order. */
sealed interface Message {

    /** To inventory. */
    record ToInventory(StockRequest request) implements Message {}

    /** To orders. */
    record ToOrders(StockAnswer answer) implements Message {}
}
