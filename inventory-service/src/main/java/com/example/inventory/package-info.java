/**
 * The inventory service: the shop's catalogue and stock. It holds stock for orders, commits or releases it when they
 * are confirmed or end, and lets stock managers change the catalogue.
 *
 * <p>Only the orders service decides about orders; inventory follows. Every change of a reservation is an event for
 * other services.
 */
@NullMarked
package com.example.inventory;

import org.jspecify.annotations.NullMarked;
