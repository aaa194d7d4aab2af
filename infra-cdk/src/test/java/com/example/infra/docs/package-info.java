/** Tests that files and commands named in documents exist. */
@NullMarked
package com.example.infra.docs;

import org.jspecify.annotations.NullMarked;
