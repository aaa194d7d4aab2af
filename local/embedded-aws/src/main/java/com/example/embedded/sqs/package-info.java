/** SQS: ElasticMQ inside this JVM. */
@NullMarked
package com.example.embedded.sqs;

import org.jspecify.annotations.NullMarked;
