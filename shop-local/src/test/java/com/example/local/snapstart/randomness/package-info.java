/** Classes that run in the process of a function. */
package com.example.local.snapstart.randomness;
