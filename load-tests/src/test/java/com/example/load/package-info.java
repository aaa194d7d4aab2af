/** Journeys of customers under load. */
@NullMarked
package com.example.load;

import org.jspecify.annotations.NullMarked;
