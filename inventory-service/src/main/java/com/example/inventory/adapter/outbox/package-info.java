/** Queues and streams that the events of stock are sent to. */
@NullMarked
package com.example.inventory.adapter.outbox;

import org.jspecify.annotations.NullMarked;
