/** SDK clients, configured in one place for all services. */
@NullMarked
package com.example.kit.aws;

import org.jspecify.annotations.NullMarked;
