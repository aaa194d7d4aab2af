/** A deployed stage and a local run: sign-in, CloudFormation, S3, SQS, CloudWatch, X-Ray, Lambda. */
@NullMarked
package com.example.smoke.adapter;

import org.jspecify.annotations.NullMarked;
