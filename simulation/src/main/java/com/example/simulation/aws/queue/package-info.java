/** Standard queues of SQS with fairness, dead-letter queues and redrive. */
@NullMarked
package com.example.simulation.aws.queue;

import org.jspecify.annotations.NullMarked;
