package com.example.local.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import stackrun.run.Store;

/** Converts the option {@code --store}. */
final class StoreName implements ITypeConverter<Store> {

    @Override
    public Store convert(String name) {
        return switch (name) {
            case "dynamodb-local" -> Store.DYNAMODB_LOCAL;
            case "memory" -> Store.MEMORY;
            default -> throw new TypeConversionException("'%s' must be dynamodb-local or memory".formatted(name));
        };
    }
}
