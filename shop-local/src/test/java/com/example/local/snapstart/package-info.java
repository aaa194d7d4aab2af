/** Functions as they are deployed, restored from a snapshot that is taken and restored at once. */
package com.example.local.snapstart;
