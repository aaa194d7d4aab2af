/** The command {@code ./smoke}. */
@NullMarked
package com.example.smoke.cli;

import org.jspecify.annotations.NullMarked;
