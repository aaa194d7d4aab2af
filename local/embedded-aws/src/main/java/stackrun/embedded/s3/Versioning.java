package stackrun.embedded.s3;

import stackrun.embedded.s3.protocol.S3Error;

/**
 * The versioning state of a bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html">Versioning</a>
 */
enum Versioning {
    UNVERSIONED(""),
    ENABLED("Enabled"),
    SUSPENDED("Suspended");

    private final String word;

    Versioning(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Versioning of(String word) throws S3Error {
        return switch (word) {
            case "Enabled" -> ENABLED;
            case "Suspended" -> SUSPENDED;
            default -> throw S3Error.malformedXml();
        };
    }
}
