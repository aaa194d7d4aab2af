/** The shop's side of a local run: what {@code ./run} starts, and for whom. */
@NullMarked
package com.example.local;

import org.jspecify.annotations.NullMarked;
