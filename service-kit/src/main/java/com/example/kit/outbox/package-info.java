/** Publishes the last event that each item of a table carries. */
@NullMarked
package com.example.kit.outbox;

import org.jspecify.annotations.NullMarked;
