/** Standard queues, judged by the pages of AWS. */
@NullMarked
package com.example.simulation.aws.queue;

import org.jspecify.annotations.NullMarked;
