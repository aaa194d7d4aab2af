package com.example.deadletters.cli;

import com.example.deadletters.domain.redrive.Redrive;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the option {@code --rate}. */
final class RateConverter implements ITypeConverter<Rate> {

    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,2})(?:/s)?");

    @Override
    public Rate convert(String text) {
        var parts = RATE.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > Redrive.MAX_PER_SECOND) {
            throw new TypeConversionException("'%s' is not a rate: use a value from 1/s to %s/s, such as 10/s"
                    .formatted(text, Redrive.MAX_PER_SECOND));
        }
        return new Rate(Integer.parseInt(parts.group(1)));
    }
}
