/** The API's documentation, rendered in the browser without a network. */
@NullMarked
package com.example.local.docs;

import org.jspecify.annotations.NullMarked;
