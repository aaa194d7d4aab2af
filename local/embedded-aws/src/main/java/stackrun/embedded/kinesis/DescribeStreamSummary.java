package stackrun.embedded.kinesis;

import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.description.StreamDescriptionSummary;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code DescribeStreamSummary}: describes a stream without its shards.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStreamSummary.html">DescribeStreamSummary</a>
 */
record DescribeStreamSummary(Streams streams) {

    record Answer(StreamDescriptionSummary streamDescriptionSummary) {}

    Answer answer(StreamReference request) throws AwsError {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            return new Answer(StreamDescriptionSummary.of(stream));
        }
    }
}
