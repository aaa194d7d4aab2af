/** Stock in DynamoDB: one table for items, for reservations with their events, and for adjustments. */
@NullMarked
package com.example.inventory.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
