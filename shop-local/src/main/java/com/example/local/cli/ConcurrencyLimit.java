package com.example.local.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the option {@code --concurrency}. */
final class ConcurrencyLimit implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new TypeConversionException("'%s' must be a whole number from 1".formatted(value));
        }
        return Integer.valueOf(value);
    }
}
