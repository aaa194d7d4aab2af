/** What functions count and measure of their own, as CloudWatch metrics that travel in the log. */
@NullMarked
package com.example.kit.metrics;

import org.jspecify.annotations.NullMarked;
