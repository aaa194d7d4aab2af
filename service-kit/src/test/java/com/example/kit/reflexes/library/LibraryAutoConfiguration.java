package com.example.kit.reflexes.library;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A starter that a fork adds: it is not in the application's package, and no class of the application names it. */
@AutoConfiguration
public class LibraryAutoConfiguration {

    @Bean
    Library library() {
        return new Library("added");
    }
}
