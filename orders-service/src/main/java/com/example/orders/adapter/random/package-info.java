/** Chance: the one source of random bits and the ids made of them. */
@NullMarked
package com.example.orders.adapter.random;

import org.jspecify.annotations.NullMarked;
