/**
 * Kinesis: our own server. What happens is a {@link com.example.embedded.kinesis.StreamEvent}, first written down and
 * then applied, so that reading the events again gives the same streams.
 */
@NullMarked
package com.example.embedded.kinesis;

import org.jspecify.annotations.NullMarked;
