/** The resources that hold data: tables with their indexes, queues and buckets. */
@NullMarked
package com.example.infra.data;

import org.jspecify.annotations.NullMarked;
