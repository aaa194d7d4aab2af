/**
 * The stream processor consumes the events of orders and stock. It adds up sales, archives every event permanently, and
 * shows analysts the sales.
 */
@NullMarked
package com.example.stream;

import org.jspecify.annotations.NullMarked;
