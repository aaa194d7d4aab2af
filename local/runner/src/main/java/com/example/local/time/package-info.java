/** Time, as the run lives in it. */
@NullMarked
package com.example.local.time;

import org.jspecify.annotations.NullMarked;
