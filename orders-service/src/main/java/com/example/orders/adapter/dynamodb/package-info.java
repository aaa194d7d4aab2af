/** Orders in DynamoDB: one table for orders, their events and idempotency records. */
@NullMarked
package com.example.orders.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
