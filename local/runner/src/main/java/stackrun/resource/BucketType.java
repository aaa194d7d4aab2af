package stackrun.resource;

import java.util.Locale;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A bucket. Notifications are not supported, so the template is rejected if it configures them. */
record BucketType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::S3::Bucket";
    }

    @Override
    public String runsAs() {
        return "a bucket of the embedded S3 server, with its versioning";
    }

    @Override
    public String ref(Resource bucket) {
        return bucketName(bucket);
    }

    @Override
    public String attribute(Resource bucket, String name) {
        return switch (name) {
            case "Arn" -> "arn:aws:s3:::" + bucketName(bucket);
            case "DomainName", "RegionalDomainName" -> bucketName(bucket) + ".s3.amazonaws.com";
            default -> throw new TemplateException(bucket.path(), "a bucket has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).readElsewhere("BucketName");
        var versioned = properties
                .object("VersioningConfiguration")
                .choice("Status", "Suspended")
                .equals("Enabled");
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> {
            var name = bucketName(resource);
            try {
                cloud.s3().createBucket(create -> create.bucket(name));
            } catch (BucketAlreadyOwnedByYouException e) {
                // Kept from an earlier run.
            }
            if (versioned) {
                cloud.s3()
                        .putBucketVersioning(put -> put.bucket(name)
                                .versioningConfiguration(
                                        versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
            }
        });
    }

    /** Bucket names are lower case. */
    private static String bucketName(Resource bucket) {
        return bucket.findText("BucketName")
                .orElseGet(() -> bucket.physicalName().toLowerCase(Locale.ROOT));
    }
}
