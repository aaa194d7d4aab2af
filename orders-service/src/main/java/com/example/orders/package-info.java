/**
 * Orders: customers place and cancel them, stock decides whether they are confirmed or rejected, time lets them expire.
 *
 * <p>An order is the only authority over its own fate; every change of it is an event that others follow.
 */
@NullMarked
package com.example.orders;

import org.jspecify.annotations.NullMarked;
