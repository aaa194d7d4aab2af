/**
 * Inventory: what the shop has on its shelves. It holds stock for orders, commits or releases it as they say, and lets
 * stock managers change the catalogue.
 *
 * <p>An order decides its own fate and inventory obeys; every change of a reservation is an event that others follow.
 */
@NullMarked
package com.example.inventory;

import org.jspecify.annotations.NullMarked;
