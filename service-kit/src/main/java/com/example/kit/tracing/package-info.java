/** One order, one trace: the seam between our code and a tracing SDK. */
@NullMarked
package com.example.kit.tracing;

import org.jspecify.annotations.NullMarked;
