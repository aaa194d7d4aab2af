/** The archive in S3: events as compressed lines of JSON, by the day of their arrival. */
@NullMarked
package com.example.stream.adapter.s3;

import org.jspecify.annotations.NullMarked;
