/**
 * The stream processor: follows what happened to orders and stock. It counts what was sold, keeps every event for good,
 * and shows analysts the sales.
 */
@NullMarked
package com.example.stream;

import org.jspecify.annotations.NullMarked;
