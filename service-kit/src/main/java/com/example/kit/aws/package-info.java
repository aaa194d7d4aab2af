/** SDK clients, configured once for all services. */
@NullMarked
package com.example.kit.aws;

import org.jspecify.annotations.NullMarked;
