/** The minimal function of the bench: the fewest lines that a service of this repository can have. */
@NullMarked
package com.example.bench;

import org.jspecify.annotations.NullMarked;
