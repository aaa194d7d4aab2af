/**
 * A reference model of the shop. It shares no code with the services, takes the requests that were sent, the order in
 * which writes were made and the moments they name, and predicts everything else that can be seen.
 */
@NullMarked
package com.example.simulation.model;

import org.jspecify.annotations.NullMarked;
