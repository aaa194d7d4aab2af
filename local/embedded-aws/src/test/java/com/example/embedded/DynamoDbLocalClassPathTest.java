package com.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DynamoDbLocalClassPathTest {

    @Test
    void isPackedWithThisModule() {
        assertThat(getClass().getResource("/dynamodb-local.class-path")).isNotNull();
    }
}
