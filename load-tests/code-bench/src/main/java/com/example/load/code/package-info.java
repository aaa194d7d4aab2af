/** Measures code of the services without a network: the functions that follow the stream, record by record. */
@NullMarked
package com.example.load.code;

import org.jspecify.annotations.NullMarked;
