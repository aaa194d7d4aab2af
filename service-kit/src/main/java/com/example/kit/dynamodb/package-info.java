/** Items of a table, read and written attribute by attribute. */
@NullMarked
package com.example.kit.dynamodb;

import org.jspecify.annotations.NullMarked;
