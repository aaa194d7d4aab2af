package com.example.deadletters.adapter;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Lists every object, and gives none whose key ends like one of these. */
final class RefusingS3 extends DelegatingS3Client {

    private final Set<String> refused;

    RefusingS3(S3Client s3, Set<String> refused) {
        super(s3);
        this.refused = refused;
    }

    @Override
    public <R> R getObject(GetObjectRequest get, ResponseTransformer<GetObjectResponse, R> transformer) {
        if (refused.stream().anyMatch(get.key()::endsWith)) {
            throw S3Exception.builder()
                    .statusCode(403)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .serviceName("S3")
                            .errorCode("AccessDenied")
                            .errorMessage("no")
                            .build())
                    .build();
        }
        return super.getObject(get, transformer);
    }
}
