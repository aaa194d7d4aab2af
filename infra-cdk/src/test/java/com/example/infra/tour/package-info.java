/** Checks {@code docs/tour.md}: its links, its quotes, and the changes that it suggests. */
@NullMarked
package com.example.infra.tour;

import org.jspecify.annotations.NullMarked;
