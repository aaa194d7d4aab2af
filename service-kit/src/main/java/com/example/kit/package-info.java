/**
 * What every Lambda-hosted Spring function of this project needs and Spring, Lambda's libraries and the SDK do not bring:
 * the entry, the HTTP edge, batches, events, tracing, tables.
 *
 * <p>A class moves in here when two services use it today and it speaks Lambda, HTTP or AWS, never orders or stock.
 */
@NullMarked
package com.example.kit;

import org.jspecify.annotations.NullMarked;
