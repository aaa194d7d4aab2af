/** The stage that is tested, as its steps see it. */
@NullMarked
package com.example.smoke.stage;

import org.jspecify.annotations.NullMarked;
