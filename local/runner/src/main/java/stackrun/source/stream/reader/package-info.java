/** Reads the streams of tables and Kinesis streams, and writes their records in the format of Lambda's events. */
@NullMarked
package stackrun.source.stream.reader;

import org.jspecify.annotations.NullMarked;
