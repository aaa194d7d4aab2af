/** The tables in memory against DynamoDB Local, and their parts by themselves. */
@NullMarked
package com.example.embedded.dynamodb.memory;

import org.jspecify.annotations.NullMarked;
