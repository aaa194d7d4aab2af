package com.example.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The functions and settings of a module, read from its compiled classes without loading them.
 *
 * <p>A function is a class named {@code …Function} in a package {@code function}. A setting is a text given directly to
 * the kit's method that looks up an environment variable, such as {@code settings.require("AWS_REGION")}.
 */
record CompiledModule(String module, List<ClassModel> classes) {

    private static final Set<String> LOOK_UPS = Set.of("com/example/kit/lambda/Settings.require");

    static CompiledModule in(Path repository, String module) {
        var directory = repository.resolve(module).resolve("target").resolve("classes");
        if (!Files.isDirectory(directory)) {
            throw new AssertionError("%s is not compiled: run ./mvnw -q -pl infra-cdk -am test".formatted(module));
        }
        try (var files = Files.walk(directory)) {
            return new CompiledModule(
                    module,
                    files.filter(file -> file.toString().endsWith(".class"))
                            .map(CompiledModule::parse)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedSet<String> classNames() {
        var names = new TreeSet<String>();
        classes.forEach(type -> names.add(type.thisClass().asInternalName().replace('/', '.')));
        return names;
    }

    /** The simple names of the functions. */
    SortedSet<String> functions() {
        var functions = new TreeSet<String>();
        for (var name : classNames()) {
            if (name.matches(".+\\.function\\.[^.$]+Function")) {
                functions.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
        return functions;
    }

    /** The settings this module cannot do without. */
    SortedSet<String> settings() {
        var settings = new TreeSet<String>();
        for (var type : classes) {
            for (var method : type.methods()) {
                method.code().ifPresent(code -> collectLookUps(code, settings));
            }
        }
        return settings;
    }

    /** Every text in the module's code. */
    SortedSet<String> texts() {
        var texts = new TreeSet<String>();
        for (var type : classes) {
            for (var entry : type.constantPool()) {
                if (entry instanceof StringEntry text) {
                    texts.add(text.stringValue());
                }
            }
        }
        return texts;
    }

    private static void collectLookUps(CodeModel code, Set<String> settings) {
        Object before = "";
        for (var element : code) {
            if (element instanceof InvokeInstruction call
                    && LOOK_UPS.contains(
                            call.owner().asInternalName() + "." + call.name().stringValue())
                    && before instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof String name) {
                settings.add(name);
            }
            before = element instanceof Instruction ? element : before;
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
