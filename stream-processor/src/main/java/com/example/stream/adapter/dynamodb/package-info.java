/** Sales in DynamoDB: one table for facts and their totals. */
@NullMarked
package com.example.stream.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
