/** The predicted states of orders, reservations and items, as tables, events and the API show them. */
@NullMarked
package com.example.simulation.model.entity;

import org.jspecify.annotations.NullMarked;
