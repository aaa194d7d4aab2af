/** The steps of the smoke test, in the order in which they run. */
@NullMarked
package com.example.smoke.step;

import org.jspecify.annotations.NullMarked;
