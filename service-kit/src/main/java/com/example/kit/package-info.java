/**
 * Infrastructure of the shop's Lambda functions that Spring, Lambda's libraries and the AWS SDK do not provide: the
 * handler, the HTTP edge, batches, events, tracing and tables.
 *
 * <p>A class belongs here if two services use it and it is about Lambda, HTTP or AWS, never about orders or stock.
 */
@NullMarked
package com.example.kit;

import org.jspecify.annotations.NullMarked;
