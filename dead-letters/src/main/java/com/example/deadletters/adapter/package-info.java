/** The ports in AWS and in a local run: SQS, S3, Lambda, CloudWatch Logs. */
@NullMarked
package com.example.deadletters.adapter;

import org.jspecify.annotations.NullMarked;
