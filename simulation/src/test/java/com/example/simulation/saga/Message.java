package com.example.simulation.saga;

import com.example.inventory.domain.StockRequest;
import com.example.orders.domain.StockAnswer;

/** What lies in one of the two queues. A queue delivers it once or again, now or later, in any order. */
sealed interface Message {

    /** To inventory. */
    record ToInventory(StockRequest request) implements Message {}

    /** To orders. */
    record ToOrders(StockAnswer answer) implements Message {}
}
