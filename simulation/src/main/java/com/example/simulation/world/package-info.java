/** One world: AWS, functions, event sources and customers, under one clock and one source of chance. */
@NullMarked
package com.example.simulation.world;

import org.jspecify.annotations.NullMarked;
