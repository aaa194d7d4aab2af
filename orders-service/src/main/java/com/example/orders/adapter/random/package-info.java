/** Randomness: the single source of random bits, and the ids made from them. */
@NullMarked
package com.example.orders.adapter.random;

import org.jspecify.annotations.NullMarked;
