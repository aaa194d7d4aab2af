package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.util.Objects;

/** Loads the kit beside a {@link Context} as it was before it had {@code getXrayTraceId}. */
final class OlderRuntime extends ClassLoader {

    OlderRuntime() {
        super(OlderRuntime.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(Context.class.getName()) && !name.startsWith(TraceSource.class.getPackageName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            var bytes = Objects.requireNonNull(in, name).readAllBytes();
            var old = name.equals(Context.class.getName()) ? withoutTrace(bytes) : bytes;
            return defineClass(name, old, 0, old.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static byte[] withoutTrace(byte[] context) {
        return ClassFile.of()
                .transformClass(
                        ClassFile.of().parse(context),
                        ClassTransform.dropping(element -> element instanceof MethodModel method
                                && method.methodName().equalsString("getXrayTraceId")));
    }
}
