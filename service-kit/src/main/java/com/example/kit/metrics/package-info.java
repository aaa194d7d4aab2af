/** Metrics of the functions, written to the log for CloudWatch. */
@NullMarked
package com.example.kit.metrics;

import org.jspecify.annotations.NullMarked;
