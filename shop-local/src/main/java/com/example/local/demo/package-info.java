/** The demonstration: places orders over HTTP, waits for all that follows from them, and counts what was lost. */
@NullMarked
package com.example.local.demo;

import org.jspecify.annotations.NullMarked;
