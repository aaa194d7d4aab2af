package com.example.infra;

import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;

/** A function that reads a stream, and its event source mapping. */
record StreamReader(SpringFunction function, CfnEventSourceMapping source) {}
