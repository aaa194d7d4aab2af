/** Stock in DynamoDB: one table for items, reservations with their events, and adjustments. */
@NullMarked
package com.example.inventory.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
