/** What an order is and what may happen to it, in plain Java. */
@NullMarked
package com.example.orders.domain;

import org.jspecify.annotations.NullMarked;
