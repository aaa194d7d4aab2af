/** A world under load: its functions take time, and only so many of them run at once. */
@NullMarked
package com.example.simulation.load;

import org.jspecify.annotations.NullMarked;
