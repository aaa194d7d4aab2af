package com.example.deadletters;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 10/s}, or {@code 10}: as often a second. */
record Rate(int perSecond) {

    static final class Converter implements ITypeConverter<Rate> {

        private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,2})(?:/s)?");

        @Override
        public Rate convert(String text) {
            var parts = RATE.matcher(text);
            if (!parts.matches() || Integer.parseInt(parts.group(1)) > QueueMove.FASTEST) {
                throw new TypeConversionException(
                        "'%s' is no rate: write 10/s, from 1/s to %s/s".formatted(text, QueueMove.FASTEST));
            }
            return new Rate(Integer.parseInt(parts.group(1)));
        }
    }
}
