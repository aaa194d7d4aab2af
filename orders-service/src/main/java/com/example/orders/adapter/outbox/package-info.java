/** Queues and streams that the events of orders are sent to. */
@NullMarked
package com.example.orders.adapter.outbox;

import org.jspecify.annotations.NullMarked;
