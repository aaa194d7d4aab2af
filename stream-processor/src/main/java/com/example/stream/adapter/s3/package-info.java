/** The archive in S3: events as compressed lines of JSON, by the day they arrived. */
@NullMarked
package com.example.stream.adapter.s3;

import org.jspecify.annotations.NullMarked;
