/**
 * Orders: customers place and cancel them, stock decides whether they are confirmed or rejected, and pending orders expire.
 *
 * <p>Only the order decides its own status. Each change is published as an event that other services follow.
 */
@NullMarked
package com.example.orders;

import org.jspecify.annotations.NullMarked;
