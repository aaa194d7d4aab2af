/** Batches of queue messages and stream records, with partial failures reported as Lambda expects them. */
@NullMarked
package com.example.kit.batch;

import org.jspecify.annotations.NullMarked;
