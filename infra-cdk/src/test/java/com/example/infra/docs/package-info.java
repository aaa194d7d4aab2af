/** Tests that what the documents name is there. */
@NullMarked
package com.example.infra.docs;

import org.jspecify.annotations.NullMarked;
