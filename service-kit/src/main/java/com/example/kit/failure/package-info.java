/** Kinds and reasons of failures: they decide between a retry, a dead-letter queue and an alarm. */
@NullMarked
package com.example.kit.failure;

import org.jspecify.annotations.NullMarked;
