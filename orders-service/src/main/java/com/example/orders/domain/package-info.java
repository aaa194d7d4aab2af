/** The order, its state machine and its use cases, in plain Java. */
@NullMarked
package com.example.orders.domain;

import org.jspecify.annotations.NullMarked;
