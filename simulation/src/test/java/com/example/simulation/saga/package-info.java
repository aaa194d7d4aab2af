/** The two state machines, order and reservation, against every order in which their messages can arrive. */
@NullMarked
package com.example.simulation.saga;

import org.jspecify.annotations.NullMarked;
