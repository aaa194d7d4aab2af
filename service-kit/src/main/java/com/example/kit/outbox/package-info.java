/** Publishes what a table's items carry as their last event. */
@NullMarked
package com.example.kit.outbox;

import org.jspecify.annotations.NullMarked;
