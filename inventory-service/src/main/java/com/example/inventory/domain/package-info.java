/** The catalogue, its stock levels and the reservations of orders, in plain Java. */
@NullMarked
package com.example.inventory.domain;

import org.jspecify.annotations.NullMarked;
