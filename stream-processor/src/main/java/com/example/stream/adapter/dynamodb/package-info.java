/** Sales in DynamoDB: one table for facts and the totals they add up to. */
@NullMarked
package com.example.stream.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
