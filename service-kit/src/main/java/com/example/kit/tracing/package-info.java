/** One trace per order, behind an interface that hides the tracing SDK. */
@NullMarked
package com.example.kit.tracing;

import org.jspecify.annotations.NullMarked;
