/** Sends dead letters again: messages to their queues, and batches to the functions that gave up on them. */
@NullMarked
package com.example.deadletters.domain.redrive;

import org.jspecify.annotations.NullMarked;
