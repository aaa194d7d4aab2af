package com.example.deadletters.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class ReasonTest {

    @Test
    void saysWhatToDoWithoutCredentialsOrRegion() {
        assertThat(Reason.of(SdkClientException.create("Unable to load credentials from any of the providers in …")))
                .startsWith("no AWS credentials: sign in");
        assertThat(Reason.of(SdkClientException.create("Unable to load region from any of the providers in …")))
                .startsWith("no AWS region: set AWS_REGION");
    }
}
