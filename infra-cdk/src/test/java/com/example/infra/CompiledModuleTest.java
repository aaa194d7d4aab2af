package com.example.infra;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledModuleTest {

    private static final ClassDesc SETTINGS = ClassDesc.of("com.example.kit.lambda.Settings");
    private static final MethodTypeDesc LOOK_UP = MethodTypeDesc.of(CD_String, CD_String);

    @TempDir
    private Path repository;

    @Test
    void knowsAFunctionByItsNameAndPackage() throws IOException {
        compile("com.example.teas.function.BrewTeaFunction", code -> {});
        compile("com.example.teas.function.BrewTeaFunction$Request", code -> {});
        compile("com.example.teas.function.TeaView", code -> {});
        compile("com.example.teas.domain.PricingFunction", code -> {});

        assertThat(teas().functions()).containsExactly("BrewTeaFunction");
    }

    @Test
    void knowsASettingByWhereItIsLookedUp() throws IOException {
        compile(
                "com.example.teas.Teas",
                code -> code.aload(1)
                        .ldc("TEAS_TABLE")
                        .invokevirtual(SETTINGS, "require", LOOK_UP)
                        .pop()
                        .aload(1)
                        .ldc("TEAS_REGION")
                        .invokevirtual(SETTINGS, "optional", LOOK_UP)
                        .pop()
                        .ldc("NOT_LOOKED_UP")
                        .pop());

        assertThat(teas().settings()).containsExactly("TEAS_TABLE");
        assertThat(teas().texts()).contains("TEAS_TABLE", "TEAS_REGION", "NOT_LOOKED_UP");
    }

    @Test
    void saysWhatToRunWhenThereAreNoClasses() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(this::teas)
                .withMessage("tea-service is not compiled: run ./mvnw -q -pl infra-cdk -am test");
    }

    private CompiledModule teas() {
        return CompiledModule.in(repository, "tea-service");
    }

    private void compile(String name, Consumer<CodeBuilder> body) throws IOException {
        var file = repository.resolve("tea-service/target/classes").resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                ClassFile.of()
                        .build(
                                ClassDesc.of(name),
                                type -> type.withMethodBody("run", MethodTypeDesc.of(CD_void, SETTINGS), 0, code -> {
                                    body.accept(code);
                                    code.return_();
                                })));
    }
}
