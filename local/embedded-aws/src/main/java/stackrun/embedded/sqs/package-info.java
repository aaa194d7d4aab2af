/** SQS, served by ElasticMQ inside this JVM. */
@NullMarked
package stackrun.embedded.sqs;

import org.jspecify.annotations.NullMarked;
