/** Functions as they are deployed, each with many requests at once in one execution environment. */
package com.example.local.threads;
