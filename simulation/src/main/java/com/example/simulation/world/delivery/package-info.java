/** The event source mappings of one world: Lambda's polling of queues and streams, and the work that it gives up. */
@NullMarked
package com.example.simulation.world.delivery;

import org.jspecify.annotations.NullMarked;
